// <wall-picture src="/wall/page?…" sheet="/wall.css?…">: a page of the wall, small, inside another page, whose style sheets do not reach it.
customElements.define('wall-picture', class extends HTMLElement {
  static observedAttributes = ['src'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.watch = new ResizeObserver(() => this.fit());
  }

  connectedCallback() { this.watch.observe(this); }

  disconnectedCallback() { this.watch.disconnect(); }

  attributeChangedCallback() { this.load(this.getAttribute('src')); }

  async load(src) {
    let html = null;
    try {
      const answer = src && await fetch(src, { cache: 'no-cache' });
      if (answer && (answer.ok || answer.headers.has('X-Wall-Hash'))) html = await answer.text();
    } catch { /* said below */ }
    if (src !== this.getAttribute('src')) return;
    const sheet = this.getAttribute('sheet');
    const page = document.createElement('div');
    page.className = 'picture';
    page.innerHTML = html ?? '<p class="none">画面只在大屏上，这里暂时取不到。</p>';
    const own = document.createElement('style');
    own.textContent = ':host{display:block;position:relative;overflow:hidden}.picture{position:absolute;left:0;top:0;transform-origin:0 0}.none{padding:12px;margin:0}';
    const nodes = [own, page];
    if (sheet) nodes.unshift(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
    this.shadowRoot.replaceChildren(...nodes);
    this.dataset.loaded = html === null ? 'none' : 'yes';
    this.fit();
  }

  fit() {
    const page = this.shadowRoot.querySelector('.picture section');
    if (!page) return;
    const [width, height] = [parseFloat(page.style.width), parseFloat(page.style.height)];
    const scale = this.clientWidth / width;
    page.parentElement.style.transform = `scale(${scale})`;
    this.style.height = `${Math.round(height * scale)}px`;
  }
});

// A wall of the past fills its window like one of today.
addEventListener('load', () => {
  const frame = document.body.dataset.wallReplay && document.querySelector('#wall-frame');
  if (!frame) return;
  const fit = () => {
    const [width, height] = ['--wall-width', '--wall-height'].map(name => parseFloat(frame.style.getPropertyValue(name)));
    const scale = Math.min(innerWidth / width, innerHeight / height);
    frame.style.transform = `translate(${(innerWidth - width * scale) / 2}px, ${(innerHeight - height * scale) / 2}px) scale(${scale})`;
  };
  addEventListener('resize', fit);
  fit();
});
