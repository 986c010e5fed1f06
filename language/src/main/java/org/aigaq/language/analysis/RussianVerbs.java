package org.aigaq.language.analysis;

import static org.aigaq.language.analysis.RussianEndings.CALL;
import static org.aigaq.language.analysis.RussianEndings.PASSIVE;
import static org.aigaq.language.analysis.RussianEndings.PAST;
import static org.aigaq.language.analysis.RussianEndings.PERSON_ONE;
import static org.aigaq.language.analysis.RussianEndings.PRESENT;

import java.util.List;
import java.util.Set;

/// A Russian infinitive: the stems of its present, its past and its participles, by the classes of
/// Zaliznyak's grammar. What the infinitive does not tell (`лежать` лежит, `решать` решает) is told
/// by the closed lists of roots in [RussianRoots].
final class RussianVerbs {
  private final String infinitive;
  private final boolean reflexive;
  private final Terms into;

  private RussianVerbs(String infinitive, boolean reflexive, Terms into) {
    this.infinitive = infinitive;
    this.reflexive = reflexive;
    this.into = into;
  }

  static void keyword(String word, Terms into) {
    boolean reflexive = word.endsWith("ся") || word.endsWith("сь");
    String infinitive = reflexive ? word.substring(0, word.length() - 2) : word;
    if (infinitive.length() > 3
        || infinitive.length() == 3 && infinitive.endsWith("ть") && !infinitive.equals("уть")) {
      new RussianVerbs(infinitive, reflexive, into).stems();
    }
  }

  private void stems() {
    if (infinitive.endsWith("чь")) {
      velar(infinitive.substring(0, infinitive.length() - 2));
    } else if (infinitive.endsWith("ти") || infinitive.endsWith("ть")) {
      String stem = infinitive.substring(0, infinitive.length() - 2);
      char last = stem.charAt(stem.length() - 1);
      if (last == 'с' || last == 'з') {
        consonant(stem.substring(0, stem.length() - 1), last);
      } else if (infinitive.endsWith("ти")) {
        going(stem);
      } else {
        vowel(stem);
      }
    }
  }

  /// мочь, печь, лечь.
  private void velar(String head) {
    for (String pair : new String[] {"кч", "гж"}) {
      velar(head + pair.charAt(0), head + pair.charAt(1));
      if (head.endsWith("ле")) {
        // лечь, прилечь: лягу; жечь, увлечь by the general rule.
        velar(
            head.substring(0, head.length() - 1) + "я" + pair.charAt(0),
            head.substring(0, head.length() - 1) + "я" + pair.charAt(1));
      }
    }
    if (head.endsWith("же")) {
      String burnt = head.substring(0, head.length() - 1);
      velar(burnt + "г", burnt + "ж");
    }
  }

  private void velar(String hard, String hissing) {
    add(hard, PRESENT);
    add(hard, PERSON_ONE);
    add(hard, CALL);
    add(hissing, PRESENT);
    add(hissing, PASSIVE);
    add(hard, PAST);
    bare(hard);
  }

  /// вести, нести, везти, грести, класть, лезть.
  private void consonant(String head, char last) {
    if (last == 'з') {
      hard(head + "з", head + "з");
      bare(head + "з");
      return;
    }
    hard(head + "д", head);
    hard(head + "т", head);
    if (infinitive.endsWith("ти")) {
      hard(head + "с", head + "с");
      bare(head + "с");
      hard(head + "б", head + "б");
      bare(head + "б");
      hard(head + "ст", head);
      add(head + "д", PAST);
      add(head + "т", PAST);
    }
    if (head.endsWith("ра") && infinitive.endsWith("ти")) {
      String grown = head.substring(0, head.length() - 1) + "ос";
      add(grown, PAST);
      bare(grown);
    }
    if (infinitive.endsWith("ть")) {
      sitReadEat(head);
    }
  }

  /// сесть: сяду; прочесть: прочту; съесть: съем.
  private void sitReadEat(String head) {
    String shorter = head.substring(0, Math.max(0, head.length() - 1));
    if (head.endsWith("се")) {
      hard(shorter + "яд", head);
    } else if (head.endsWith("че")) {
      hard(shorter + "т", shorter);
    } else if (head.endsWith("ъе") || head.equals("е") || head.matches(".*[аеиоу]е")) {
      for (String form : new String[] {"м", "шь", "ст"}) {
        bare(head + form);
      }
    }
  }

  private void hard(String present, String past) {
    add(present, PRESENT);
    add(present, PERSON_ONE);
    add(present, CALL);
    add(present, PASSIVE);
    add(past, PAST);
  }

  /// идти, найти, прийти; `stem` is without the ending -ти.
  private void going(String stem) {
    String head =
        stem.endsWith("ид") || stem.endsWith("й") || stem.endsWith("д")
            ? stem.substring(0, stem.length() - (stem.endsWith("й") ? 1 : 2))
            : stem;
    for (String present : new String[] {"ид", "йд", "д"}) {
      if (present.length() > 1 || head.endsWith("и")) {
        add(head + present, PRESENT);
        add(head + present, PERSON_ONE);
        add(head + present, CALL);
        add(head + present, PASSIVE);
      }
    }
    add(head + "ш", PAST);
    add(head + "ше", PAST);
    add(head + "шед", PAST);
  }

  private void vowel(String stem) {
    add(stem, PAST);
    Set<String> irregular = RussianRoots.present(stem);
    irregular.forEach(this::present);
    RussianRoots.forms(stem).forEach(this::bare);
    if (irregular.isEmpty() || RussianRoots.isRegularToo(stem)) {
      regular(stem);
    }
  }

  private void regular(String stem) {
    int last = stem.length() - 1;
    String head = stem.substring(0, last);
    switch (stem.charAt(last)) {
      case 'а' -> inA(stem, head);
      case 'я' -> inYa(stem, head);
      case 'е' -> inE(stem, head);
      case 'и' -> second(head, true);
      case 'у' -> inU(stem, head);
      case 'ы' -> present(head + "о");
      case 'о' -> present(head);
      default -> {}
    }
  }

  private void inA(String stem, String head) {
    present(stem);
    if (head.endsWith("ов") || head.endsWith("ев")) {
      String root = head.substring(0, head.length() - 2);
      present(root + "у");
      present(root + "ю");
    }
    if (RussianRoots.ends(head, RussianRoots.SECOND_IN_A)) {
      second(head, false);
    } else if (RussianRoots.ends(head, RussianRoots.ALTERNATING_IN_A)) {
      RussianRoots.alternated(head).forEach(this::present);
    }
  }

  private void inYa(String stem, String head) {
    present(stem);
    if (!head.isEmpty() && RussianEndings.isVowel(head.charAt(head.length() - 1))) {
      present(head);
    }
  }

  private void inE(String stem, String head) {
    present(stem);
    if (RussianRoots.ends(head, RussianRoots.SECOND_IN_E)) {
      second(head, false);
    }
  }

  private void inU(String stem, String head) {
    if (!head.endsWith("н")) {
      present(stem);
      return;
    }
    present(head);
    String root = head.substring(0, head.length() - 1);
    if (!root.isEmpty()) {
      add(root, PAST);
      if (RussianRoots.ends(root, RussianRoots.LOSING_NU)) {
        bare(root);
      }
    }
  }

  /// The second conjugation: the consonant alternates in the first person and in the participle.
  private void second(String head, boolean passive) {
    add(head, PRESENT);
    add(head, CALL);
    List<String> others = RussianRoots.alternated(head);
    for (String other : others) {
      add(other, PERSON_ONE);
      add(other, PASSIVE);
    }
    if (others.isEmpty()) {
      add(head, PERSON_ONE);
      add(head, PASSIVE);
    } else if (passive && (head.endsWith("з") || head.endsWith("с"))) {
      add(head, PASSIVE);
    }
  }

  private void present(String stem) {
    add(stem, PRESENT);
    add(stem, PERSON_ONE);
    add(stem, CALL);
  }

  /// A form without any ending: `мог`, `нес`, `достиг`.
  private void bare(String form) {
    String reflected = RussianEndings.isVowel(form.charAt(form.length() - 1)) ? "сь" : "ся";
    into.noun(reflexive ? form + reflected : form);
  }

  private void add(String stem, char form) {
    if (!stem.isEmpty()) {
      into.begin('v').append(stem).append(reflexive ? '~' : '+').append(form).done();
    }
  }
}
