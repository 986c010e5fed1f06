// New alerts are counted, never inserted: what a person is about to click must not move away.
function watch(live) {
  const state = live.querySelector('.state');
  const button = live.querySelector('.fresh');
  const fresh = new Set();
  const say = (text, on) => {
    state.textContent = text;
    live.classList.toggle('on', on);
  };
  const show = () => {
    button.textContent = live.dataset.new.replace('{0}', fresh.size);
    button.hidden = fresh.size === 0;
  };
  const source = new EventSource(live.dataset.events);
  live.hidden = false;
  source.addEventListener('open', () => say(live.dataset.on, true));
  source.addEventListener('error', () => say(live.dataset.off, false));
  source.addEventListener('alert', (event) => {
    const alert = JSON.parse(event.data);
    if (matches(alert)) {
      fresh.add(alert.id);
      show();
    }
  });
  source.addEventListener('gap', () => {
    fresh.add('');
    show();
  });
  source.addEventListener('full', () => source.close());
  button.addEventListener('click', () => location.reload());
  addEventListener('pagehide', () => source.close());
}

function matches(alert) {
  const query = new URLSearchParams(location.search);
  return ['type', 'status', 'severity', 'outlet'].every((name) => {
    const wanted = query.get(name);
    return !wanted || wanted === alert[name];
  });
}

// Keys n and p walk from change to change.
function walk(diff) {
  const changes = [...diff.querySelectorAll('[data-change]')];
  if (changes.length === 0) return;
  document.querySelectorAll('.keys').forEach((hint) => (hint.hidden = false));
  let at = -1;
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea')) return;
    const step = { n: 1, p: -1 }[event.key];
    if (!step) return;
    changes[at]?.classList.remove('here');
    at = (at + step + changes.length) % changes.length;
    if (at < 0) at = changes.length - 1;
    changes[at].classList.add('here');
    changes[at].tabIndex = -1;
    changes[at].focus({ preventScroll: true });
    changes[at].scrollIntoView({ block: 'center' });
  });
}

// A chosen filter applies at once; the button stays for those without this script.
function apply(form) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select')) form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    for (const field of form.elements) {
      if (field.name && field.value === '') field.disabled = true;
    }
  });
}

addEventListener('pageshow', () => {
  document.querySelectorAll('form :disabled').forEach((field) => (field.disabled = false));
});
document.querySelectorAll('.live[data-events]').forEach(watch);
document.querySelectorAll('.diff').forEach(walk);
document.querySelectorAll('form[role=search]').forEach(apply);
