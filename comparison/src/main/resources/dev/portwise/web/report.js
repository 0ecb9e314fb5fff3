"use strict";
// Draws each chart from the table that follows it, and ranks the candidates for the reader's own mix.
// Every figure of the page is in its tables; without this script nothing but charts and sliders is missing.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const text = cell => cell.innerText.replace(/\s+/g, " ").trim();

// One colour for an adapter, one shape and one dash for an engine: jpa@h2
const looks = (() => {
  const known = {adapter: [], engine: [], part: []};
  const shapes = ["circle", "triangle", "rect", "rectRot", "star", "crossRot"];
  const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3]];
  const place = (kind, name) => {
    if (!known[kind].includes(name)) known[kind].push(name);
    return known[kind].indexOf(name);
  };
  return name => {
    const [adapter, engine] = name.split("@");
    const kind = engine ? "adapter" : "part";
    const own = adapter === "by hand" ? colour("soft") : colour("series-" + (place(kind, adapter) % 6 + 1));
    const at = engine ? place("engine", engine) : 0;
    return {borderColor: own, backgroundColor: own, pointStyle: shapes[at % shapes.length], borderDash: dashes[at % dashes.length]};
  };
})();

// Long names in lines of about 20 characters
const lines = name => String(name).replace(/(.{12,20}?) /g, "$1\n").split("\n");

// A line from the lower to the upper end of each interval
const intervals = {
  id: "intervals",
  afterDatasetsDraw(chart) {
    const {ctx, data, scales} = chart;
    const flat = chart.options.indexAxis === "y";
    data.datasets.forEach((series, at) => {
      if (!chart.isDatasetVisible(at)) return;
      ctx.strokeStyle = series.interval;
      ctx.lineWidth = 1.5;
      series.data.forEach((point, index) => {
        if (point.low === undefined) return;
        const scale = flat ? scales.x : scales.y;
        const [low, high] = [scale.getPixelForValue(point.low), scale.getPixelForValue(point.high)];
        const mark = chart.getDatasetMeta(at).data[index];
        ctx.beginPath();
        if (flat) { ctx.moveTo(low, mark.y); ctx.lineTo(high, mark.y); }
        else { ctx.moveTo(mark.x, low); ctx.lineTo(mark.x, high); }
        ctx.stroke();
      });
    });
  },
};

function series(figure) {
  const {table, along, across, acrossScale, kind} = figure.dataset;
  const flat = kind !== "line";
  const found = new Map();
  for (const cell of all("[data-series]", document.getElementById(table))) {
    const {series: name, chart, across: place, value, low, high} = cell.dataset;
    if (chart && chart !== along) continue;
    const category = acrossScale === "category" ? place : Number(place);
    const point = flat ? {x: Number(value), y: category} : {x: category, y: Number(value)};
    if (low) Object.assign(point, {low: Number(low), high: Number(high)});
    point.said = text(cell);
    if (!found.has(name)) found.set(name, {label: name, data: [], ...looks(name)});
    found.get(name).data.push(point);
  }
  return [...found.values()].map(one => ({
    ...one, interval: kind === "bars" ? colour("ink") : one.borderColor,
    showLine: kind === "line", pointRadius: 5, pointHoverRadius: 7, borderWidth: kind === "line" ? 2 : 1, maxBarThickness: 28,
  }));
}

function draw(figure) {
  const {kind, across, acrossScale, along, alongScale} = figure.dataset;
  const flat = kind !== "line";
  const narrow = figure.clientWidth < 600;
  const datasets = series(figure);
  const labels = [...new Set(datasets.flatMap(one => one.data.map(point => flat ? point.y : point.x)))];
  const ends = datasets.flatMap(one => one.data).filter(point => point.high).flatMap(point => [point.low, point.high]);
  const axis = (type, title) => ({
    type, stacked: kind === "stacked", title: {display: true, text: title, color: colour("ink")},
    grid: {color: colour("line")}, ticks: {
      color: colour("ink"), autoSkip: type !== "category", maxRotation: type === "category" ? 50 : 0,
      format: {maximumSignificantDigits: 3},
    },
  });
  const categories = {...axis(acrossScale, across), offset: flat};
  const values = axis(alongScale, along);
  if (ends.length) Object.assign(values, {suggestedMin: Math.min(...ends), suggestedMax: Math.max(...ends)});
  if (flat && narrow) categories.ticks.callback = index => lines(labels[index]);
  if (acrossScale !== "category") categories.ticks.callback = value => datasets[0].data.some(point => point.x === value) ? value : "";
  if (kind === "bars" || kind === "stacked") values.beginAtZero = true;
  if (flat) figure.style.height = `${130 + labels.length * (narrow ? 44 : 34)}px`;
  Chart.getChart(figure.firstElementChild)?.destroy();
  new Chart(figure.firstElementChild, {
    type: kind === "bars" || kind === "stacked" ? "bar" : "line",
    data: {labels: acrossScale === "category" ? labels : undefined, datasets},
    plugins: [intervals],
    options: {
      indexAxis: flat ? "y" : "x", maintainAspectRatio: false, animation: false,
      interaction: {mode: "nearest", intersect: false},
      scales: {x: flat ? values : categories, y: flat ? categories : values},
      plugins: {
        legend: {display: datasets.length > 1, labels: {color: colour("ink"), usePointStyle: true}},
        tooltip: {callbacks: {label: item => `${item.dataset.label}: ${item.raw.said}`}},
      },
    },
  });
}

const visible = figure => !figure.closest("details:not([open])");
const drawAll = () => all("figure.chart").filter(visible).forEach(draw);

// The mix: the mean time of a unit, as MixEstimate computes it

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

function ratio(value, blocks, quantile) {
  const logs = blocks.map(Math.log);
  const middle = mean(logs);
  const variance = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0) / (logs.length - 1);
  const spread = Math.exp(quantile * Math.sqrt(variance / logs.length));
  return {value, low: value / spread, high: value * spread};
}

const undecided = ({low, high}) => low <= 1 && high >= 1;
const percent = ({value, high}) => `±${Math.round(100 * (high / value - 1))}%`;
const said = over => undecided(over) ? `= ${percent(over)}`
  : `${over.value.toFixed(over.value < 10 ? 2 : 0)}× ${percent(over)}`;

/** @return the candidates' mean times in milliseconds, from the fastest; those without a step of the mix are left out */
function estimate(weights, distance) {
  const units = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const times = new Map();
  for (const cell of all("#median-times [data-step]")) {
    const {series: name, step, value, blocks, trips} = cell.dataset;
    if (!times.has(name)) times.set(name, new Map());
    times.get(name).set(step, {value: Number(value), blocks: blocks.split(" ").map(block => block / 1000), trips: Number(trips)});
  }
  return [...times].filter(([, steps]) => weights.every(([step]) => steps.has(step))).map(([name, steps]) => {
    const sum = time => weights.reduce((total, [step, weight]) => {
      const one = steps.get(step);
      return total + weight * (time(one) + one.trips * distance);
    }, 0) / units;
    const count = Math.min(...weights.map(([step]) => steps.get(step).blocks.length));
    return {name, value: sum(one => one.value), blocks: Array.from({length: count}, (_, at) => sum(one => one.blocks[at]))};
  }).sort((one, other) => one.value - other.value);
}

function rank() {
  const form = document.getElementById("mix-form");
  const table = document.getElementById("mix-ranking");
  const quantile = Number(table.dataset.quantile);
  const distance = Number(document.getElementById("mix-distance").value);
  const weights = all("[name]", form).map(input => [input.name, Number(input.value)]).filter(([, weight]) => weight > 0);
  all("label", form).forEach(label => {
    const input = label.querySelector("input");
    label.querySelector("output").textContent = input.name ? input.value : `${input.value} ms`;
  });
  const places = weights.length ? estimate(weights, distance) : [];
  const mix = weights.map(([step, weight]) => `${step}=${weight}`).join(",");
  const missing = new Set(all("#median-times [data-step]").map(cell => cell.dataset.series));
  places.forEach(place => missing.delete(place.name));
  document.getElementById("mix-command").textContent =
    `./portwise compare --mix ${mix} --threads 8 --distance ${distance || 1}ms`;
  document.getElementById("mix-remark").textContent = !weights.length ? "Give at least one step a weight."
    : missing.size ? `Not ranked, as a step of the mix was not timed: ${[...missing].join(", ")}.` : "";
  table.caption.textContent = `Ranking for the mix ${mix} at a distance of ${distance} ms`;
  let last = 0;
  table.tBodies[0].replaceChildren(...places.map((place, at) => {
    const own = ratio(place.value, place.blocks, quantile);
    const above = places[at - 1];
    const times = other => ratio(place.value / other.value, place.blocks.map((block, index) => block / other.blocks[index]), quantile);
    const over = above && times(above);
    last = last && undecided(times(places[last - 1])) ? last : at + 1;
    const row = document.createElement("tr");
    row.dataset.candidate = place.name;
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = place.name;
    row.append(head);
    for (const content of [last, `${place.value.toFixed(3)} ms ${percent(own)}`, over ? said(over) : "–"]) {
      row.insertCell().textContent = content;
    }
    Object.assign(row.cells[2].dataset, {series: "time", across: place.name, ...own});
    return row;
  }));
  draw(document.querySelector("[data-table=mix-ranking]"));
}

// All widths are read before any class is set: the page is laid out once
function markWide(within = document) {
  const regions = all(".scroll", within);
  const wide = regions.map(region => region.scrollWidth > region.clientWidth + 1);
  regions.forEach((region, at) => region.classList.toggle("wide", wide[at]));
}

document.documentElement.classList.add("script");
Object.assign(Chart.defaults.font, {family: getComputedStyle(document.body).fontFamily, size: innerWidth < 600 ? 11 : 13});
document.getElementById("mix-form")?.addEventListener("input", rank);
document.addEventListener("toggle", event => {
  markWide(event.target);
  all("figure.chart", event.target).filter(visible).forEach(draw);
}, true);
addEventListener("resize", () => markWide());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
drawAll();
markWide();
