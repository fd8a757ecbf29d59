// Menus that take charts and pages away are plain <details> with links. Here they close again, and copy what is to be copied.
{
  const openMenus = () => document.querySelectorAll('details[data-menu][open]');
  const say = (menu, text) => { menu.querySelector('[data-said]').textContent = text; };

  // One at a time. Below its word, never over what it belongs to: where there is no room the page moves.
  document.addEventListener('toggle', event => {
    const menu = event.target;
    if (!menu.matches?.('details[data-menu]') || !menu.open) return;
    for (const other of openMenus()) if (other !== menu) other.open = false;
    for (const button of menu.querySelectorAll('[data-copy]')) button.hidden = false;
    const panel = menu.querySelector('.take-panel');
    panel.style.translate = '';
    const beyond = panel.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
    if (beyond > 0) panel.style.translate = `-${beyond}px`;
    panel.scrollIntoView({ block: 'nearest' });
  }, true);

  // What was chosen is on its way. A picture to be copied, and help, say or open something else.
  document.addEventListener('click', event => {
    const menu = event.target.closest('a[download]')?.closest('details[data-menu]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus({ preventScroll: true });
  });

  document.addEventListener('click', event => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener('focusout', event => {
    const menu = event.target.closest('details[data-menu][open]');
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // navigator.clipboard does not exist on pages of plain http, and the intranet has no other.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const box = button.parentElement.querySelector('input');
    box.select();
    const copied = document.execCommand('copy');
    if (copied) button.focus();
    say(button.closest('[data-menu]'), copied ? `已复制${box.getAttribute('aria-label')}` : '浏览器不允许自动复制：内容已选定，请按 Ctrl+C。');
  });

  // Where a page may put a picture on the clipboard, it does; elsewhere the link opens the picture, which a person copies.
  document.addEventListener('click', async event => {
    const link = event.target.closest('[data-copy-picture]');
    if (!link || !isSecureContext || !navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return;
    event.preventDefault();
    const menu = link.closest('[data-menu]');
    say(menu, '正在复制…');
    const picture = fetch(link.href).then(async answer => {
      if (!answer.ok) throw new Error(await answer.text());
      return answer.blob();
    });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      say(menu, '已复制图片');
    } catch {
      say(menu, await picture.then(() => '浏览器不允许复制图片：请在新标签页打开后复制。', refusal => refusal.message.trim()));
      open(link.href, '_blank', 'noopener');
    }
  });
}
