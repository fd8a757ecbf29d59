// navigator.clipboard does not exist on pages of plain http, and the intranet has no other.
export function copy(text) {
  const box = document.getElementById('copied-text');
  const focused = document.activeElement;
  box.value = text;
  box.select();
  if (!document.execCommand('copy')) throw new Error('The browser does not let the page copy.');
  focused?.focus();
}
