// Tells the component what is typed into a plain input, and lets the arrow keys walk its suggestions.
const pause = 150;
const attached = new Map();

export function attach(inputId, component) {
  const input = document.getElementById(inputId);
  if (!input) return;
  detach(inputId);
  const form = input.form;
  const listening = new AbortController();
  let timer = 0;
  // Where the circuit is gone there are no suggestions, and the form still searches.
  const ask = words => { if (!listening.signal.aborted) component.invokeMethodAsync('Suggest', words).catch(() => detach(inputId)); };
  const walk = event => {
    if (event.key === 'Escape') { ask(''); input.focus(); return; }
    const links = [...form.querySelectorAll('.suggestions a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || links.length === 0) return;
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  };
  const on = (target, type, handler) => target.addEventListener(type, handler, { signal: listening.signal });
  on(input, 'input', () => { clearTimeout(timer); timer = setTimeout(() => ask(input.value), pause); });
  on(form, 'keydown', walk);
  on(form, 'focusout', event => { if (!form.contains(event.relatedTarget)) ask(''); });
  on(form, 'submit', () => { clearTimeout(timer); ask(''); });
  attached.set(inputId, listening);
}

export function detach(inputId) {
  attached.get(inputId)?.abort();
  attached.delete(inputId);
}
