// The address, and what leads from this page to itself (period, departments, theme), take along what is chosen on it.
export function keep(names, query) {
  const chosen = [...new URLSearchParams(query)];
  const take = url => {
    names.forEach(name => url.searchParams.delete(name));
    chosen.forEach(([name, value]) => url.searchParams.append(name, value));
    return url;
  };
  history.replaceState(history.state, '', take(new URL(location.href)));
  document.querySelectorAll('.filter-bar a, .theme-toggle, .skip').forEach(link => { link.href = take(new URL(link.href)); });
  document.querySelectorAll('.filter-bar form').forEach(form => {
    form.querySelectorAll('input[type=hidden]').forEach(input => { if (names.includes(input.name)) input.remove(); });
    form.append(...chosen.map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value })));
  });
}
