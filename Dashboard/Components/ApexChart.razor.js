// Lets a person explore one chart: ApexCharts draws its marks into a layer that lies over the server's SVG of the same chart, among the
// words and lines of that SVG. The server sends plain data (Charts/Apex/ApexData.cs); what is the same for every chart stands here.
// Lengths in ApexCharts' options are strings such as "12px", measured on the canvas of the SVG, and grow with it.

const charts = new Map()

/** Draws the chart of a component, or what has become of it since it was drawn. */
export async function draw(id, layer, script, bytes) {
  if (!charts.has(id)) charts.set(id, new ExploredChart(layer, new URL(script, document.baseURI)))
  await charts.get(id).draw(JSON.parse(new TextDecoder().decode(bytes)))
}

/** Forgets the chart of a component. Harmless where there is none, or where ApexCharts is still on its way. */
export function destroy(id) {
  charts.get(id)?.destroy()
  charts.delete(id)
}

class ExploredChart {
  #layer
  #canvas
  #script
  #ApexCharts
  #data
  #chart
  #width = 0
  #hidden = new Set()
  #pressed = [0, 0]
  #gone = false
  #resized = new ResizeObserver(() => this.#fit())
  #listening = new AbortController()

  constructor(layer, script) {
    this.#layer = layer
    this.#script = script
    this.#canvas = layer.appendChild(document.createElement('div'))
    layer.addEventListener('pointerdown', e => { this.#pressed = [e.clientX, e.clientY] }, { capture: true, signal: this.#listening.signal })
    layer.addEventListener('click', e => this.#follow(e), { signal: this.#listening.signal })
  }

  async draw(data) {
    this.#data = data
    this.#ApexCharts ??= (await import(this.#script)).default
    // Disposed, or overtaken by newer data, while the script was on its way.
    if (this.#gone || this.#data !== data) return
    // ApexCharts remembers what was hidden, and cannot turn one kind of chart into another.
    if (this.#hidden.size > 0 || this.#chart?.drawn.kind !== data.kind) this.#clear()
    await this.#render()
    this.#resized.observe(this.#layer)
  }

  destroy() {
    this.#gone = true
    this.#resized.disconnect()
    this.#listening.abort()
    this.#clear()
    this.#layer.replaceChildren()
  }

  async #fit() {
    // Taken off the page without a word from the server: the circuit was gone first.
    if (!this.#layer.isConnected) this.destroy()
    else if (this.#layer.clientWidth !== this.#width) await this.#render()
  }

  async #render() {
    this.#width = this.#layer.clientWidth
    // Folded away: drawn as soon as there is room.
    if (this.#width === 0) return
    for (const [name, colour] of Object.entries(this.#data.colours)) this.#layer.style.setProperty(`--explored-${name}`, colour)
    const options = optionsOf(this.#data, this.#width)
    options.chart.events = { mounted: () => this.#finish(), updated: () => this.#finish() }
    options.tooltip.custom = hit => this.#tooltip(hit)
    if (this.#chart) {
      this.#chart.drawn = this.#data
      await this.#chart.updateOptions(options, false, false, false)
    } else {
      this.#chart = new this.#ApexCharts(this.#canvas, options)
      this.#chart.drawn = this.#data
      await this.#chart.render()
    }
    this.#nameSeries()
  }

  #clear() {
    this.#chart?.destroy()
    this.#chart = undefined
    this.#hidden.clear()
  }

  /** Puts the words and lines of the picture around the marks that ApexCharts has just drawn. */
  #finish() {
    const { canvas, words, plot, marks } = this.#data
    const scale = this.#width / canvas.width
    const { minX, maxX, translateX, translateY } = this.#chart.w.globals
    const { min, max } = this.#data.options.xaxis
    const enlarged = this.#data.options.xaxis.type === 'numeric' && (minX > min || maxX < max)
    const svg = this.#canvas.querySelector('.apexcharts-svg')
    const look = { 'font-family': words.family, 'font-size': words.size, fill: this.#data.colours.text, 'pointer-events': 'none' }

    const below = group(svg, { ...look, transform: `scale(${scale})` }, this.#data.fixed + (enlarged ? '' : this.#data.moving))
    svg.prepend(below)
    if (enlarged) this.#nameCategories(below, minX, maxX)

    const above = group(svg, look)
    marks.forEach((series, s) => {
      const drawn = series.map((mark, c) => mark && this.#elementOf(s, c))
      series.forEach((mark, c) => {
        if (!drawn[c]) return
        const box = drawn[c].getBBox()
        const at = this.#data.isHorizontal ? translateY + box.y + box.height / 2 : translateX + box.x + box.width / 2
        if (enlarged && (at < plot.x * scale || at > (plot.x + plot.width) * scale)) return
        // A bar without length lies nowhere; its place is where the picture has it.
        const shift = box.width > 0 && box.height > 0 ? at - mark.at * scale : 0
        group(above, { transform: `translate(${this.#data.isHorizontal ? `0 ${shift}` : `${shift} 0`}) scale(${scale})` }, mark.ornaments)
        if (!mark.isPlain) drawn[c].setAttribute('fill', 'transparent')
        if (mark.href) drawn[c].style.cursor = 'pointer'
      })
      if (series.some(mark => mark?.isDashed || mark?.isApart)) this.#joinMarks(s, series, drawn, scale)
    })
  }

  // ApexCharts knows neither a line that is dashed in part nor one that ends between two values.
  #joinMarks(index, series, drawn, scale) {
    const line = this.#canvas.querySelector(`.apexcharts-series[data\\:realIndex="${index}"]`)
    const paths = [...line.querySelectorAll('.apexcharts-line')]
    if (paths.length === 0) return
    const joints = group(line, { stroke: paths[0].getAttribute('stroke'), 'stroke-width': paths[0].getAttribute('stroke-width'), 'clip-path': paths[0].getAttribute('clip-path') })
    line.prepend(joints)
    paths.forEach(path => path.remove())
    for (let c = 1; c < series.length; c++) {
      if (!drawn[c - 1] || !drawn[c] || series[c].isApart) continue
      const [from, to] = [drawn[c - 1], drawn[c]].map(e => ({ x: e.getAttribute('cx'), y: e.getAttribute('cy') }))
      const joint = element(joints, 'line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y })
      if (series[c - 1].isDashed || series[c].isDashed) joint.setAttribute('stroke-dasharray', 4 * scale)
    }
  }

  // As many names as there is room for, under the categories that are still to be seen.
  #nameCategories(parent, from, to) {
    const { plot, words, names, nameBaseline } = this.#data
    let free = plot.x - words.size
    for (let c = Math.ceil(from - 0.5); c + 0.5 <= to; c++) {
      const x = plot.x + (c + 0.5 - from) / (to - from) * plot.width
      const half = names[c].length * words.size / 2
      if (x - half < free) continue
      element(parent, 'text', { x, y: nameBaseline, 'text-anchor': 'middle' }).textContent = names[c]
      free = x + half + words.size / 2
    }
  }

  // The legend is part of the picture; a button over each entry hides and shows its series.
  #nameSeries() {
    const scale = this.#width / this.#data.canvas.width
    this.#layer.querySelectorAll('button.explored-series').forEach(button => button.remove())
    this.#data.legend.forEach(({ name, box }, s) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'explored-series'
      button.title = '单击隐藏或显示'
      button.setAttribute('aria-label', `显示${name}`)
      button.setAttribute('aria-pressed', !this.#hidden.has(s))
      Object.assign(button.style, { left: `${box.x * scale}px`, top: `${box.y * scale}px`, width: `${box.width * scale}px`, height: `${box.height * scale}px` })
      button.onclick = () => this.#toggle(s, button)
      this.#layer.append(button)
    })
  }

  #toggle(s, button) {
    // An empty chart says nothing, so the last series stays.
    if (!this.#hidden.has(s) && this.#hidden.size === this.#data.marks.length - 1) return
    if (!this.#hidden.delete(s)) this.#hidden.add(s)
    button.setAttribute('aria-pressed', !this.#hidden.has(s))
    this.#chart.toggleSeries(`s${s}`)
  }

  #tooltip({ seriesIndex, dataPointIndex }) {
    const { marks, names, options } = this.#data
    const series = options.tooltip.shared ? marks.filter((_, s) => !this.#hidden.has(s)) : [marks[seriesIndex]]
    const found = series.map(s => s[dataPointIndex]).filter(mark => mark)
    const lines = found.length > 0 ? found.flatMap(mark => mark.title.split('\n')) : [`${names[dataPointIndex]} 无数据`]
    const box = document.createElement('div')
    box.className = 'explored-tooltip'
    for (const line of lines) box.appendChild(document.createElement('p')).textContent = line
    return box
  }

  #follow(event) {
    // What ends a drag enlarges or moves the chart, and leads nowhere.
    if (Math.hypot(event.clientX - this.#pressed[0], event.clientY - this.#pressed[1]) > 4) return
    const href = this.#markAt(event)?.href
    if (!href) return
    if (event.ctrlKey || event.metaKey) window.open(href, '_blank', 'noopener')
    else if (globalThis.Blazor?.navigateTo) globalThis.Blazor.navigateTo(href)
    else location.assign(href)
  }

  #markAt({ clientX, clientY, target }) {
    const { plot, canvas, marks, options } = this.#data
    if (!options.tooltip.shared) return target.matches('.apexcharts-bar-area') ? marks[target.closest('[data\\:realIndex]').getAttribute('data:realIndex')][target.getAttribute('j')] : undefined
    // The nearest point of a line, within a finger's breadth.
    const origin = this.#layer.getBoundingClientRect()
    const scale = this.#width / canvas.width
    const { minX, maxX } = this.#chart.w.globals
    const c = Math.floor(minX + (clientX - origin.left - plot.x * scale) / (plot.width * scale) * (maxX - minX))
    const near = marks.map((series, s) => ({ mark: series[c], drawn: series[c] && this.#elementOf(s, c) }))
      .filter(point => point.drawn)
      .map(point => ({ ...point, distance: distanceTo(point.drawn, clientX, clientY) }))
      .sort((a, b) => a.distance - b.distance)[0]
    return near?.distance < 24 ? near.mark : undefined
  }

  // A line with gaps has a first marker that stands for nothing.
  #elementOf(s, c) {
    return [...this.#canvas.querySelectorAll(`.apexcharts-series[data\\:realIndex="${s}"] :is(.apexcharts-bar-area, .apexcharts-marker)[j="${c}"]`)].at(-1)
  }
}

const CHINESE = {
  name: 'zh-cn',
  options: {
    months: Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
    shortMonths: Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
    days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    shortDays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    toolbar: { selection: '选择', selectionZoom: '框选放大', zoomIn: '放大', zoomOut: '缩小', pan: '平移', reset: '恢复原状', menu: '菜单' },
  },
}

// Axes float so that the plot lies exactly where padding puts it; files come from the page, with title and source; a wheel scrolls the page.
const COMMON = {
  chart: {
    background: 'transparent',
    parentHeightOffset: 0,
    redrawOnParentResize: false,
    redrawOnWindowResize: false,
    animations: { enabled: false },
    selection: { enabled: false },
    toolbar: { tools: { download: false, selection: false } },
    zoom: { type: 'x', allowMouseWheelZoom: false },
    locales: [CHINESE],
    defaultLocale: CHINESE.name,
  },
  dataLabels: { enabled: false },
  fill: { opacity: 1 },
  grid: { show: false },
  legend: { show: false },
  markers: { hover: { sizeOffset: 2 } },
  states: { active: { filter: { type: 'none' } }, hover: { filter: { type: 'none' } } },
  stroke: { curve: 'straight' },
  xaxis: { floating: true, labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, tooltip: { enabled: false } },
}

function optionsOf({ canvas, plot, options }, width) {
  const scale = width / canvas.width
  const height = canvas.height * scale
  const [left, top, right, bottom] = [plot.x, plot.y, canvas.width - plot.x - plot.width, canvas.height - plot.y - plot.height].map(length => length * scale)
  const merged = merge(COMMON, scaled(options, scale))
  merged.yaxis = merged.yaxis.map(axis => ({ ...axis, floating: true, labels: { show: false } }))
  merged.chart = { ...merged.chart, width, height }
  merged.chart.toolbar = { ...merged.chart.toolbar, offsetY: top }
  // ApexCharts itself leaves 30 pixels above and 5 below a plot without title, legend and labels.
  merged.grid = { ...merged.grid, padding: { left, right, top: top - 30, bottom: bottom - 5 } }
  return merged
}

function scaled(value, scale) {
  if (typeof value === 'string') return /^-?[\d.]+px$/.test(value) ? parseFloat(value) * scale : value
  if (Array.isArray(value)) return value.map(item => scaled(item, scale))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scaled(item, scale)]))
}

function merge(base, more) {
  if (more === undefined) return structuredClone(base)
  if (base === undefined || Array.isArray(more) || more === null || typeof more !== 'object') return more
  return Object.fromEntries([...new Set([...Object.keys(base), ...Object.keys(more)])].map(key => [key, merge(base[key], more[key])]))
}

function distanceTo(shape, x, y) {
  const { left, right, top, bottom } = shape.getBoundingClientRect()
  return Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2)
}

function group(parent, attributes, markup = '') {
  const made = element(parent, 'g', attributes)
  made.innerHTML = markup
  return made
}

function element(parent, name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return parent.appendChild(made)
}
