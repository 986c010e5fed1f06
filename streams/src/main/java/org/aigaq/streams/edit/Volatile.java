package org.aigaq.streams.edit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lines that change by themselves: counters, relative times, calls to subscribe. They are no part
/// of what a newsroom wrote.
final class Volatile {
  private static final int LONGEST = 160;

  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile("[\\d\\s.,:|/+-]*+"),
          Pattern.compile(
              "\\D{0,30}\\b\\d{1,2}[.\\s]\\S{1,12}\\s?\\d{4}[,\\s]+\\d{1,2}:\\d{2}(\\s+\\d[\\d ]*)?"),
          Pattern.compile(
              ".{0,30}\\d+\\s*(секунд|минут|час|дн|день|недел|месяц)\\S*\\s+назад.{0,20}"),
          Pattern.compile(".{0,30}\\d+\\s*(секунд|минут|сағат|күн|апта|ай)\\S*\\s+бұрын.{0,20}"),
          Pattern.compile(".{0,30}\\d+\\s*(second|minute|hour|day|week|month)s?\\s+ago.{0,20}"),
          Pattern.compile(
              "(только что|сегодня|вчера|позавчера|жаңа ғана|бүгін|кеше|алдыңғы күні|just now|today|yesterday)"
                  + "([,\\s]+(в|at|сағат)?\\s*\\d{1,2}[:.]\\d{2})?"),
          Pattern.compile(
              "(обновлено|updated|жаңартылды|жаңартылған)\\s*:?\\s*[\\d.,:\\s\\p{L}]{0,30}"),
          Pattern.compile(
              "(просмотр|просмотров|просмотры|қаралды|көрсетілім|views|комментари\\S*|пікірлер|comments)"
                  + "\\s*:?\\s*[\\d\\s]*"),
          Pattern.compile(
              "\\d[\\d\\s]*\\s*(просмотр\\S*|рет қаралды|қаралым|рет көрсетілді|views?|комментари\\S*|пікір|comments?)"),
          // A line of facts about the page (author, date, counter) is no sentence: it does not end
          // as one.
          Pattern.compile(
              ".{0,100}(?<!\\p{L})(просмотр|просмотров|просмотры|прочитали|қаралды|қаралым|көрсетілім|views|reads)"
                  + "\\s*:\\s*\\d[\\d\\s]*([^.!?…]{0,40}[^.!?…\\s])?"),
          Pattern.compile(
              "(время чтения|оқу уақыты|reading time)(?!\\p{L}).{0,40}|\\d+ min(ute)?s? read"),
          Pattern.compile(
              "(читайте (также|нас)|подписывайтесь|подпишитесь|поделиться|поделитесь|следите за нами)(?!\\p{L}).*"),
          Pattern.compile(
              "(тағы оқыңыз|сондай-ақ оқыңыз|жазылыңыз|бөлісу|бөлісіңіз|арнамызға жазыл)\\S*.*"),
          Pattern.compile("(read also|read more|subscribe|follow us|share this)(?!\\p{L}).*"),
          Pattern.compile("(фото|сурет|photo)\\s*:\\s*.{0,80}"));

  private Volatile() {}

  /// @param line through `Folding.plain`, stripped
  static boolean line(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String low = line.toLowerCase(Locale.ROOT);
    return LINES.stream().anyMatch(pattern -> pattern.matcher(low).matches());
  }
}
