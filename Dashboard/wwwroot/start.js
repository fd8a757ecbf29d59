// What is not chosen needs no place in the address.
document.addEventListener('formdata', event => {
  if (event.target.method !== 'get') return;
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});

// A choice that needs nothing more is taken at once; without this script its button does it.
document.addEventListener('change', event => event.target.closest('form[data-instant]')?.requestSubmit());

// A file being written says how far it is; without this script its page loads itself again. What has the focus keeps it until the state is another.
{
  const follow = async () => {
    const job = document.querySelector('[data-follow]');
    if (!job) return;
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-job]');
      if (!now) return location.reload();
      if (now.dataset.job === job.dataset.job) {
        for (const part of job.querySelectorAll('[data-part]')) {
          const fresh = now.querySelector(`[data-part="${part.dataset.part}"]`);
          if (part.localName === 'progress') [part.max, part.value] = [fresh.max, fresh.value];
          else if (part.textContent !== fresh.textContent) part.textContent = fresh.textContent;
        }
      } else {
        [job.innerHTML, job.dataset.job] = [now.innerHTML, now.dataset.job];
        if (!('follow' in now.dataset)) delete job.dataset.follow;
      }
    } catch { /* The server is away; the next time may find it back. */ }
    setTimeout(follow, 700);
  };
  follow();
}

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
