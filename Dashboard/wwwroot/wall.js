// The wall: turns its pages, keeps the last good picture of each, listens for changes, and comes back by itself. It asks nothing of the browser that a plain http page of
// two years ago did not have. Everything that waits does so in one tick a second, so that a sleeping box or a clock put right upsets nothing.
(() => {
  const SILENCE = 40, HEARD_AT_ONCE = 5, LOAD_TIMEOUT = 10, OPEN_TIMEOUT = 10, REPORT_MOST = 2000, POINTER_REST = 5, LEAST_RETRY = 1, MOST_RETRY = 5, FULL_RETRY = 60, PICTURE_RETRY = 15;
  const DAY = 86400000;

  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
  const seconds = () => performance.now() / 1000;
  const wait = ms => new Promise(done => setTimeout(done, ms));
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };

  // Per tab and no longer: two windows of one box are two walls. Another tab with the same one is told, and takes another.
  const memory = {
    get: name => { try { return sessionStorage.getItem(name); } catch { return null; } },
    set: (name, value) => { try { if (value === null) sessionStorage.removeItem(name); else sessionStorage.setItem(name, value); } catch { /* kept for this page only */ } },
  };

  const start = carried => {
    const data = document.body.dataset;
    const stage = $('#wall-stage');
    const stops = JSON.parse(data.stops);
    const ended = new AbortController();
    const on = (target, type, act, options = {}) => target.addEventListener(type, act, { ...options, signal: ended.signal });
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

    const state = {
      secret: carried?.secret ?? memory.get('wall') ?? random(),
      document: carried?.document ?? random(),
      index: Math.max(0, carried ? carried.index % stops.length : Number(data.at)),
      paused: carried?.paused ?? memory.get('wall-paused') === '1',
      blank: carried?.blank ?? false,
      aside: carried?.aside ?? null,
      freeze: carried?.freeze ?? JSON.parse(memory.get('wall-freeze') ?? 'null'),
      revision: carried?.revision ?? null,
      skew: carried?.skew ?? 0,
      zone: carried?.zone ?? null,
      code: null, paired: false, name: '',
      lost: false, lostAt: null, heard: seconds(), full: '',
    };
    memory.set('wall', state.secret);

    // Pages ---------------------------------------------------------------------------------------------------------------------------------------------------------
    const pictures = new Map();
    const marks = carried?.marks ?? [];
    let shown = null, left = 0, turned = seconds(), turns = 0, wanted = '', latest = '';

    const canvas = () => `w=${innerWidth}&h=${innerHeight}`;
    const source = (key, spot) => `/wall/page?key=${encodeURIComponent(key)}${spot ? `&spot=${encodeURIComponent(spot)}` : ''}&${canvas()}&${data.query}`
      + (state.freeze ? `&freeze=${state.freeze.id}` : '');
    const stop = index => stops[(index + stops.length) % stops.length];
    const current = () => state.aside ?? { ...stop(state.index), position: state.index + 1 };
    const stay = () => current().seconds ?? stop(state.index).seconds;

    const now = () => Date.now() + state.skew;
    const local = () => new Date(now() + (state.zone ?? -new Date().getTimezoneOffset()) * 60000);
    const today = () => Math.floor(local().getTime() / DAY);
    // A page that could not be drawn is none of the figures it was to show, frozen or not.
    const isFresh = picture => picture.revision !== -1 && (state.freeze !== null || (picture.revision === state.revision && picture.day === today()));

    const load = async url => {
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), LOAD_TIMEOUT * 1000);
      try {
        const answer = await fetch(url, { headers: { 'X-Wall': state.secret }, cache: 'no-cache', signal: giveUp.signal });
        const html = await answer.text();
        const kind = answer.headers.get('X-Wall-Hash');
        // A page that could not be drawn says so itself; anything else that is no picture, of a proxy for example, says nothing: what was good stays.
        if (!kind) return pictures.has(url) ? null : trouble();
        const picture = { html, hash: kind, revision: Number(answer.headers.get('X-Wall-Revision')), day: today(), asOf: decodeURIComponent(answer.headers.get('X-Wall-As-Of') ?? '') };
        // The store is away: what was good stays.
        if (answer.status === 503 && pictures.has(url)) return null;
        pictures.delete(url);
        pictures.set(url, picture);
        while (pictures.size > stops.length + 20) pictures.delete(pictures.keys().next().value);
        return picture;
      } catch { return null; }
      finally { clearTimeout(timer); }
    };

    const fit = () => {
      const frame = $('#wall-frame').style;
      const [width, height] = ['--wall-width', '--wall-height'].map(name => parseFloat(frame.getPropertyValue(name)));
      const scale = Math.min(innerWidth / width, innerHeight / height);
      frame.transform = `translate(${(innerWidth - width * scale) / 2}px, ${(innerHeight - height * scale) / 2}px) scale(${scale})`;
    };

    const draw = (picture, url) => {
      const isOn = shown?.hash === picture.hash;
      shown = { ...picture, url, isFirst: false };
      if (isOn) return;
      const next = document.createElement('div');
      next.className = 'wall-layer';
      next.innerHTML = picture.html;
      const old = [...stage.children];
      stage.prepend(next);
      const places = next.firstElementChild?.dataset.wallFrame;
      if (places) $('#wall-frame').setAttribute('style', places);
      fit();
      // The old picture lies on the new one and fades; what was drawn is there before anything is taken away.
      for (const layer of old) layer.classList.add('leaving');
      setTimeout(() => old.forEach(layer => layer.remove()), still ? 0 : 450);
      tellTime();
    };

    const trouble = () => ({ html: $('#wall-trouble').innerHTML, hash: '', revision: -1, day: today(), asOf: '' });

    const note = () => {
      const conditions = (state.paused ? 1 : 0) + (state.blank ? 2 : 0) + (state.freeze ? 4 : 0) + (state.lost ? 8 : 0);
      const mark = { hash: shown?.hash ?? '', position: state.aside ? 0 : state.index + 1, count: stops.length, conditions };
      const text = JSON.stringify(mark);
      // The picture of the document is confirmed, or replaced, by the first that is fetched.
      if (!mark.hash || shown.isFirst || text === latest) return;
      latest = text;
      marks.push({ at: new Date(now()).toISOString(), ...mark });
      while (marks.length > REPORT_MOST) marks.shift();
    };

    // Shows what is to be shown: at once where it is known, when it has come where it is not. Until then the picture that is there stays.
    const show = async () => {
      const turn = ++turns;
      const { key, spot } = current();
      const url = wanted = source(key, spot);
      let picture = pictures.get(url);
      if (!picture || (!isFresh(picture) && !state.lost)) {
        const fresh = await load(url);
        if (turn !== turns) return;
        picture = fresh ?? pictures.get(url);
        if (!picture) return miss();
      }
      try { draw(picture, url); } catch (fault) { console.warn(fault); draw(trouble(), url); }
      turned = seconds();
      left = stay();
      sync();
      if (stops.length > 1) ahead(source(stop(state.index + (state.aside ? 0 : 1)).key));
    };

    // Out of reach, and never fetched: the next page that is here comes on in its place, or the picture that is on stays.
    const miss = () => {
      const here = stops.map((_, index) => (state.index + 1 + index) % stops.length).find(index => pictures.has(source(stops[index].key)));
      state.aside = null;
      if (here !== undefined) {
        state.index = here;
        wanted = source(stops[here].key);
        draw(pictures.get(wanted), wanted);
      } else if (shown) wanted = shown.url;
      turned = seconds();
      left = stay();
      sync();
    };

    // What is on and is not what it should be is asked for again while it is on, so that a wall of one page, or one that is paused, comes right too.
    let askedAgain = seconds();
    const again = async () => {
      askedAgain = seconds();
      const { url } = shown;
      const picture = await load(url);
      if (!picture || wanted !== url || shown?.url !== url) return;
      try { draw(picture, url); } catch (fault) { console.warn(fault); draw(trouble(), url); }
      sync();
    };

    const ahead = async url => { if (!state.lost && !(pictures.has(url) && isFresh(pictures.get(url)))) await load(url); };

    // All pages, one after the other, so that the rotation goes on when the server does not.
    let gathering = 0;
    const gather = async () => {
      const turn = ++gathering;
      for (const { key } of stops) {
        await wait(200 + Math.random() * 200);
        if (turn !== gathering || ended.signal.aborted || state.lost) return;
        await ahead(source(key));
      }
    };

    const refresh = async () => { await show(); gather(); };

    const go = index => { state.aside = null; state.index = (index + stops.length) % stops.length; return show(); };
    const step = by => state.aside ? go(state.index + (by > 0 ? 1 : 0)) : go(state.index + by);
    const pause = value => { state.paused = value; memory.set('wall-paused', value ? '1' : null); if (!value) { turned = seconds(); left = stay(); } sync(); };
    const blank = value => { state.blank = value; if (!value) { turned = seconds(); left = stay(); } sync(); };
    const aside = (key, spot, title) => { state.aside = { key, spot: spot ?? null, title, position: 0 }; state.blank = false; return show(); };
    const goOn = () => { state.paused = false; state.blank = false; memory.set('wall-paused', null); return go(state.aside ? state.index + 1 : state.index); };
    const freeze = value => {
      if ((value?.id ?? null) === (state.freeze?.id ?? null) && value?.isKept === state.freeze?.isKept) return;
      // Pictures of the very data that are being frozen are there already; those of data that are not frozen any more go.
      const known = state.freeze ? [] : [...pictures].filter(([, picture]) => isFresh(picture));
      state.freeze = value ?? null;
      memory.set('wall-freeze', value ? JSON.stringify(value) : null);
      if (value) for (const [url, picture] of known) pictures.set(`${url}&freeze=${value.id}`, picture);
      else for (const url of [...pictures.keys()]) if (url.includes('&freeze=')) pictures.delete(url);
      refresh();
    };

    // What stands around the page -----------------------------------------------------------------------------------------------------------------------------------
    const two = number => String(number).padStart(2, '0');
    const tellTime = () => {
      const time = local();
      const [day, clock] = [`${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月${time.getUTCDate()}日 星期${'日一二三四五六'[time.getUTCDay()]}`, `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`];
      all('[data-wall-date]').forEach(element => say(element, day));
      all('[data-wall-clock]').forEach(element => say(element, clock));
    };
    const clockText = at => { const t = new Date(at + (state.zone ?? -new Date().getTimezoneOffset()) * 60000); return `${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`; };

    const sync = () => {
      note();
      const { position } = current();
      const body = document.body.classList;
      body.toggle('paused', state.paused || stops.length < 2 || !!state.aside);
      body.toggle('blank', state.blank);
      say($('#wall-position'), position ? `${position}/${stops.length}` : state.aside?.spot ? '正在聚焦' : '临时页');
      say($('#wall-pause-does'), state.paused ? '继续轮播' : '暂停轮播');
      say($('#wall-pause-word'), state.paused ? '已暂停' : state.aside ? '轮播停在此处' : '');
      for (const ring of all('.wall-ring-left')) {
        ring.style.animationDuration = `${left || stay()}s`;
        if (ring.dataset.turn !== String(turned)) { ring.dataset.turn = String(turned); ring.style.animationName = 'none'; ring.getBoundingClientRect(); ring.style.animationName = ''; }
      }
      const badges = [];
      if (state.lost) badges.push(`连接中断（${clockText(state.lostAt)}起），${shown?.asOf || '显示最后一次收到的画面'}`);
      if (state.full) badges.push(state.full);
      if (state.freeze) badges.push(`会议冻结 ${state.freeze.at}${state.freeze.isKept === false ? '（服务器已重启，只显示冻结时已有的画面）' : ''}`);
      const badge = $('#wall-badge');
      say(badge, badges.join('　'));
      badge.hidden = badges.length === 0;
      badge.classList.toggle('lost', state.lost);
      const code = $('#wall-code');
      const showsCode = state.code && (!state.paired && data.hidesCode !== 'true' || state.asksCode);
      say(code, showsCode ? `遥控码 ${state.code.slice(0, 3)} ${state.code.slice(3)}` : '');
      code.hidden = !showsCode;
      say($('#wall-name'), state.name ? `本屏：${state.name}${state.paired ? '，已有遥控器' : ''}` : '');
      queue();
    };

    // What it says of itself ----------------------------------------------------------------------------------------------------------------------------------------
    let speaking = false, unsaid = false;
    const shot = (entry, spot) => entry && { source: source(entry.key, spot), key: entry.key, title: entry.title, spot: spot ?? null };
    const queue = () => { unsaid = true; if (!speaking) { speaking = true; setTimeout(speak, 50); } };
    const speak = async () => {
      try {
        while (unsaid && !state.lost && state.revision !== null && !ended.signal.aborted) {
          unsaid = false;
          const sent = marks.slice(0, 200);
          const here = current();
          const answer = await post('/wall/shown', {
            marks: sent,
            state: {
              position: here.position, stops: stops.map(({ key, title }) => ({ key, title })), paused: state.paused, blank: state.blank, frozenAt: state.freeze?.at ?? null,
              now: shot(here, here.spot), next: stops.length > 1 ? shot(stop(state.index + 1)) : null, window: `${innerWidth}×${innerHeight}`,
            },
          });
          if (!answer) { unsaid = true; break; }
          marks.splice(0, sent.length);
          if (marks.length > 0) unsaid = true;
        }
      } finally { speaking = false; }
    };
    const post = async (url, body) => {
      try {
        const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Wall': state.secret }, body: JSON.stringify(body) });
        return answer.ok ? answer : null;
      } catch { return null; }
    };

    // The line to the server ----------------------------------------------------------------------------------------------------------------------------------------
    let line = null, tries = 0, nextTry = 0;
    const away = () => {
      line?.abort();
      line = null;
      // Whatever ended this line, it is not known any more that the server is there and full.
      state.full = '';
      tries++;
      nextTry = seconds() + Math.min(MOST_RETRY, LEAST_RETRY * 2 ** (tries - 1)) * (.5 + Math.random() / 2) + .5;
    };
    const lose = () => {
      if (state.lost) return;
      state.lost = true;
      state.lostAt = now() - (seconds() - state.heard) * 1000;
      sync();
    };
    const connect = async () => {
      const mine = line = new AbortController();
      mine.since = seconds();
      try {
        const headers = { 'X-Wall': state.secret, 'X-Wall-Document': state.document, Accept: 'text/event-stream' };
        if (state.freeze) headers['X-Wall-Freeze'] = `${state.freeze.id}@${state.freeze.at}`;
        const answer = await fetch('/wall/events', { headers, cache: 'no-store', signal: mine.signal });
        if (answer.status === 429) {
          const full = (await answer.text()).trim();
          if (line !== mine) return;
          away();
          nextTry = seconds() + FULL_RETRY;
          // The server is there, but has no line free.
          [state.full, state.lost, state.heard] = [full, false, seconds()];
          sync();
          return;
        }
        if (!answer.ok || !answer.body) throw new Error(String(answer.status));
        const reader = answer.body.getReader();
        const decoder = new TextDecoder();
        for (let text = ''; ;) {
          const { value, done } = await reader.read();
          if (done || line !== mine) break;
          text += decoder.decode(value, { stream: true });
          for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
            const lines = text.slice(0, end).split('\n');
            const field = name => lines.filter(l => l.startsWith(`${name}: `)).map(l => l.slice(name.length + 2)).join('\n');
            mine.opened = true;
            heard();
            hear(field('event'), JSON.parse(field('data')));
          }
        }
      } catch { /* gone; it is tried again below */ }
      if (line === mine && !ended.signal.aborted) away();
    };
    const heard = () => { state.heard = seconds(); state.full = ''; tries = 0; if (state.lost) { state.lost = false; sync(); } };
    const setClock = text => {
      state.skew = Date.parse(text) - Date.now();
      const zone = text.slice(-6);
      state.zone = (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
      tellTime();
    };
    let due = null;
    const hear = (type, message) => {
      if (type === 'hello') {
        setClock(message.now);
        [state.name, state.paired, state.code] = [message.name, message.isPaired, message.code ?? null];
        const first = state.revision === null;
        const changed = state.revision !== message.revision;
        state.revision = message.revision;
        const before = state.freeze;
        freeze(message.freeze ?? null);
        // The first page came with the document; that it is still the newest is for the server to say.
        if (first || changed || before) refresh(); else sync();
        if (message.build !== data.build) upgrade(message.build);
      } else if (type === 'beat') {
        setClock(message.now);
        if (message.code) { state.code = message.code; sync(); }
      } else if (type === 'data') {
        state.revision = message.revision;
        // Not all screens in the same instant, and several changes in a row once.
        if (!state.freeze) due ??= setTimeout(() => { due = null; refresh(); }, Math.random() * 300);
      } else if (type === 'pairing') {
        [state.paired, state.code, state.asksCode] = [message.isPaired, message.code ?? null, false];
        sync();
      } else if (type === 'freeze') freeze(message.id ? message : null);
      else if (type === 'replaced') {
        memory.set('wall', state.secret = random());
        away();
      } else if (type === 'command') obey(message);
    };
    const obey = ({ do: what, page, key, spot, title }) => ({
      next: () => step(1), back: () => step(-1), go: () => go(page - 1), pause: () => pause(true), resume: () => pause(false), blank: () => blank(true), unblank: () => blank(false),
      show: () => aside(key, spot, title), goon: goOn,
    }[what]?.());

    // A new program: its page is fetched whole, its style sheets too, and only then is it put in place of the old one. The address, full screen and the page that is on stay.
    let upgrading = '';
    const upgrade = async build => {
      if (upgrading === build) return;
      upgrading = build;
      for (let attempt = 1; !ended.signal.aborted; attempt++) {
        await wait(Math.random() * 2000 * attempt);
        if (await renew()) return;
        if (attempt > 10) attempt = 10;
      }
    };
    const renew = async () => {
      try {
        const address = new URL(location.href);
        address.searchParams.set('at', String(state.index));
        address.searchParams.set('w', String(innerWidth));
        address.searchParams.set('h', String(innerHeight));
        const answer = await fetch(address, { cache: 'no-store' });
        if (!answer.ok) return false;
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
        // One of no program only stands in for the one that is asked for, as this one may: it is asked again.
        if (!next.body.dataset.build) return false;
        if (next.body.dataset.build === data.build) return true;
        const sheets = await Promise.all(all('link[rel=stylesheet]', next).map(link => new Promise((done, fail) => {
          const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: link.getAttribute('href'), onload: () => done(sheet), onerror: fail });
          document.head.append(sheet);
        })));
        const script = next.querySelector('script[src]').getAttribute('src');
        if (!(await fetch(script)).ok) return false;
        const carry = stopAll();
        for (const old of all('link[rel=stylesheet]')) if (!sheets.includes(old)) old.remove();
        for (const name of Object.keys(document.body.dataset)) delete document.body.dataset[name];
        Object.assign(document.body.dataset, next.body.dataset);
        const layers = [...stage.children];
        document.body.replaceChildren(...next.body.childNodes);
        // Whatever is on stays on until the new script has drawn.
        $('#wall-stage').replaceChildren(...layers);
        window.wallCarried = carry;
        // Should the server go in this very moment, the wall stands still with its picture until it is back.
        const run = () => document.head.append(Object.assign(document.createElement('script'), { src: script, onerror: () => setTimeout(run, 2000) }));
        run();
        return true;
      } catch { return false; }
    };
    const stopAll = () => {
      ended.abort();
      clearInterval(ticking);
      line?.abort();
      line = null;
      const { secret, index, paused, blank, aside, freeze, revision, skew, zone } = state;
      return { secret, document: state.document, index, paused, blank, aside, freeze, revision: null, skew, zone, marks, was: revision };
    };

    // Hands ---------------------------------------------------------------------------------------------------------------------------------------------------------
    const isFull = () => document.fullscreenElement || document.webkitFullscreenElement;
    const fullScreen = () => {
      const root = document.documentElement;
      if (isFull()) (document.exitFullscreen ?? document.webkitExitFullscreen).call(document);
      else (root.requestFullscreen ?? root.webkitRequestFullscreen)?.call(root);
    };
    const help = value => { const panel = $('#wall-help'); panel.hidden = value === undefined ? !panel.hidden : !value; if (!panel.hidden) $('button, a', panel)?.focus(); };
    const askCode = async () => {
      if (state.asksCode) { state.asksCode = false; return sync(); }
      if (state.paired || !state.code) { const answer = await post('/wall/code', {}); if (answer) state.code = (await answer.json()).code; }
      state.asksCode = true;
      sync();
    };
    const askFreeze = () => post('/wall/freeze', { on: !state.freeze });
    const acts = {
      next: () => step(1), back: () => step(-1), pause: () => pause(!state.paused), blank: () => blank(!state.blank), full: fullScreen, help: () => help(), code: askCode, freeze: askFreeze,
      first: () => go(0), goon: goOn,
    };
    // A presenter's clicker sends PageDown, PageUp, B or a full stop, F5 and Esc.
    const keys = {
      ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'back', PageUp: 'back', ' ': 'pause', Home: 'first', b: 'blank', '.': 'blank', f: 'full', F5: 'full', '?': 'help', h: 'help', c: 'code', z: 'freeze', g: 'goon',
    };
    const typed = { digits: '', at: 0 };
    on(document, 'keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea')) return;
      if (event.key === ' ' && event.target.closest('button')) return;
      if (event.key === 'Escape') { if (state.blank) blank(false); help(false); return; }
      if (/^[0-9]$/.test(event.key)) {
        // 12 is one number where there are so many pages, and two where there are not.
        typed.digits = seconds() - typed.at < 1 ? typed.digits + event.key : event.key;
        typed.at = seconds();
        let page = Number(typed.digits);
        if (page > stops.length) page = Number(typed.digits = event.key);
        if (page >= 1 && page <= stops.length) go(page - 1);
        return;
      }
      const act = acts[keys[event.key] ?? keys[event.key.toLowerCase()]];
      if (!act) return;
      event.preventDefault();
      if (state.blank && event.key !== 'b' && event.key !== '.') blank(false);
      act();
    });
    on(document, 'click', event => {
      const button = event.target.closest('[data-wall-act]');
      if (button) {
        acts[button.dataset.wallAct]();
        stir();
        // A space bar that follows is for the wall, not for the button that was clicked.
        if (event.detail > 0) button.blur();
        return;
      }
      const jump = event.target.closest('[data-wall-go]');
      if (jump) { help(false); go(Number(jump.dataset.wallGo)); }
    });
    let touched = null;
    on(document, 'touchstart', event => { touched = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
    on(document, 'touchend', event => {
      if (!touched || event.target.closest('button, a, input, #wall-help')) return;
      const by = event.changedTouches[0].clientX - touched.clientX;
      if (Math.abs(by) > 60) step(by < 0 ? 1 : -1); else if (state.blank) blank(false); else stir();
      touched = null;
    }, { passive: true });
    let stirred = -POINTER_REST;
    const stir = () => { stirred = seconds(); document.body.classList.remove('resting'); };
    for (const type of ['mousemove', 'mousedown', 'focusin']) on(document, type, stir, { passive: true });
    on(window, 'resize', () => { fit(); clearTimeout(resized); resized = setTimeout(refresh, 300); });
    let resized = 0;
    say($('#wall-control'), `${location.origin}/wall/control`);
    const form = $('#wall-save');
    on(form, 'submit', async event => {
      event.preventDefault();
      const answer = await fetch('/wall/save', {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Wall': state.secret },
        body: JSON.stringify({ name: form.elements.name.value.trim(), query: data.whole }),
      }).catch(() => null);
      say($('#wall-saved'), answer && (await answer.text()) || '没有保存：连接中断，请稍后再试。');
    });

    // Once a second -------------------------------------------------------------------------------------------------------------------------------------------------
    let day = today(), ticked = Date.now();
    const tick = () => {
      const slept = Math.abs(Date.now() - ticked) > 10000;
      ticked = Date.now();
      tellTime();
      if (today() !== day) { day = today(); if (!state.freeze) setTimeout(refresh, 1000 + Math.random() * 4000); }
      if (seconds() - stirred > POINTER_REST) document.body.classList.add('resting');
      if (!state.paused && !state.blank && !state.aside && stops.length > 1 && seconds() - turned >= left && wanted === shown?.url) step(1);
      // A picture that is long in coming does not stop the rotation either.
      else if (!state.paused && !state.blank && !state.aside && stops.length > 1 && seconds() - turned >= left + 15) step(1);
      if (!state.lost && shown && wanted === shown.url && !isFresh(shown) && seconds() - Math.max(turned, askedAgain) >= PICTURE_RETRY) again();
      if (line && (slept || seconds() - (line.opened ? state.heard : line.since) > (line.opened ? SILENCE : OPEN_TIMEOUT))) { away(); if (slept) nextTry = 0; }
      if (!line && seconds() >= nextTry) connect();
      if (!state.lost && (seconds() - state.heard > SILENCE || (!line && seconds() - state.heard > HEARD_AT_ONCE && tries > 1)) && !state.full) lose();
      if (unsaid) queue();
    };

    // The picture that came with the document.
    const first = stage.firstElementChild;
    if (!carried && first) {
      // Of the newest figures, which a frozen wall does not show: its own picture is asked for at once.
      if (state.freeze) stage.replaceChildren();
      const url = source(stop(state.index).key);
      if (!state.freeze) shown = { html: first.innerHTML, hash: data.hash, revision: Number(data.revision), day: today(), asOf: data.asOf, url, isFirst: true };
      // Drawn for the most common screen; for another shape it serves until its own has come.
      if (!state.freeze) pictures.set(url, { ...shown, revision: -1 });
      wanted = url;
    }
    left = stay();
    fit();
    tellTime();
    sync();
    const ticking = setInterval(tick, 1000);
    connect();
    if (carried || state.freeze) show();
    document.documentElement.dataset.wall = 'running';
    window.wallStop = stopAll;
  };

  const carried = window.wallCarried;
  delete window.wallCarried;
  start(carried);
})();
