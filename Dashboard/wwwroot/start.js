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

  // A link in the document would be taken away by the next page, which does not know of it.
  const fetchFont = async () => {
    const baseURL = new URL(font, document.baseURI).href;
    const answer = await fetch(baseURL);
    document.adoptedStyleSheets.push(await new CSSStyleSheet({ baseURL }).replace(await answer.text()));
  };

  // A frame's callbacks run before it is painted, and what they schedule runs after.
  requestAnimationFrame(() => setTimeout(() => {
    document.body.append(Object.assign(document.createElement('script'), { src: blazor }));
    if (!hasChinese()) fetchFont();
  }));
}
