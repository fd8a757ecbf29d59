// What is not chosen needs no place in the address.
document.addEventListener('formdata', event => {
  if (event.target.method !== 'get') return;
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});

// A choice that needs nothing more is taken at once; without this script its button does it.
document.addEventListener('change', event => event.target.closest('form[data-instant]')?.requestSubmit());

// What waits until the page has been seen. Blazor's script has everything styled and laid out at once, which would hold back the first picture.
{
  const { blazor, font } = document.currentScript.dataset;

  // Where no font has Chinese, every letter of it is drawn as the same box.
  const draw = letter => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 24, height: 24 });
    const context = canvas.getContext('2d');
    context.font = '20px sans-serif';
    context.fillText(letter, 2, 20);
    return canvas.toDataURL();
  };
  const hasChinese = () => draw('乌') !== draw('审');

  // A link in the document would be taken away by the next page, which does not know of it. A sheet made here counts its addresses from the page, not from
  // where its text lies (Chromium passes over its baseURL for fonts), so they are made whole.
  const fetchFont = async () => {
    const answer = await fetch(font);
    const text = (await answer.text()).replace(/url\(\.\/([^)]+)\)/g, (_, file) => `url(${new URL(file, answer.url)})`);
    document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(text));
  };

  // A frame's callbacks run before it is painted, and what they schedule runs after.
  requestAnimationFrame(() => setTimeout(() => {
    document.body.append(Object.assign(document.createElement('script'), { src: blazor }));
    if (!hasChinese()) fetchFont();
  }));
}
