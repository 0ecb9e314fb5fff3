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
    const category = acrossScale !== "category" ? Number(place) : isNaN(place) ? place : String(Number(place));
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

// The ranking for the reader's own mix: what was measured, times the change that the times of the single steps predict

const form = document.getElementById("mix-form");
const ranking = document.getElementById("ranking-table");
const measured = ranking ? [...ranking.tBodies[0].rows] : [];
const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

function ratio(value, blocks) {
  const logs = blocks.map(Math.log);
  const middle = mean(logs);
  const variance = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0) / (logs.length - 1);
  const spread = Math.exp(Number(ranking.dataset.quantile) * Math.sqrt(variance / logs.length));
  return {value, low: value / spread, high: value * spread};
}

const over = (one, other) => ratio(one.value / other.value, one.blocks.map((block, at) => block / other.blocks[at]));
const undecided = ({low, high}) => low <= 1 && high >= 1;
const percent = ({value, high}) => `±${Math.round(100 * (high / value - 1))}%`;
const said = times => undecided(times) ? `= ${percent(times)}`
  : `${times.value.toFixed(times.value < 10 ? 2 : 0)}× ${percent(times)}`;

/** @return the candidates' mean times of a unit in milliseconds, by name; without those who lack a step of the mix */
function estimate({weights, distance}) {
  const units = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const times = new Map();
  for (const cell of all("#median-times [data-step]")) {
    const {series: name, step, value, blocks, trips} = cell.dataset;
    if (!times.has(name)) times.set(name, new Map());
    times.get(name).set(step, {value: Number(value), blocks: blocks.split(" ").map(block => block / 1000), trips: Number(trips)});
  }
  return new Map([...times].filter(([, steps]) => units > 0 && weights.every(([step]) => steps.has(step))).map(([name, steps]) => {
    const sum = time => weights.reduce((total, [step, weight]) => {
      const one = steps.get(step);
      return total + weight * (time(one) + one.trips * distance);
    }, 0) / units;
    const count = Math.min(...weights.map(([step]) => steps.get(step).blocks.length));
    return [name, {value: sum(one => one.value), blocks: Array.from({length: count}, (_, at) => sum(one => one.blocks[at]))}];
  }));
}

const chosen = () => ({
  weights: all("[name]", form).map(input => [input.name, Number(input.value)]).filter(([, weight]) => weight > 0),
  distance: Number(document.getElementById("mix-distance").value),
});
const begin = form && chosen();

/** @return the candidates from the fastest, with the units per second that are expected of them */
function places(mix) {
  const now = estimate(mix);
  const then = estimate(begin);
  return measured.filter(({dataset}) => now.has(dataset.candidate) && then.has(dataset.candidate)).map(row => {
    const name = row.dataset.candidate;
    const units = Number(row.cells[2].dataset.value) * then.get(name).value;
    return {name, row, value: units / now.get(name).value, blocks: now.get(name).blocks.map(block => units / block)};
  }).sort((one, other) => other.value - one.value);
}

function rows(ranked) {
  let first = 0;
  const ranks = ranked.map((place, at) => first = at && undecided(over(ranked[first], place)) ? first : at);
  return ranked.map((place, at) => {
    const row = place.row.cloneNode(true);
    const shared = ranks.filter(rank => rank === ranks[at]).length > 1;
    const rate = ratio(place.value, place.blocks);
    const texts = [`${ranks[at] + 1}`, `${Math.round(rate.value).toLocaleString("en")}/s ${percent(rate)}`,
      at ? said(over(ranked[0], place)) : "–", "–", "–", "–"];
    texts.forEach((content, cell) => row.cells[cell + 1].textContent = content);
    if (shared) row.cells[1].append(Object.assign(document.createElement("small"), {textContent: "shared"}));
    Object.assign(row.cells[2].dataset, rate);
    return row;
  });
}

function rank() {
  const mix = chosen();
  const isMeasured = JSON.stringify(mix) === JSON.stringify(begin);
  all("label", form).forEach(label => {
    const input = label.querySelector("input");
    label.querySelector("output").textContent = input.name ? input.value : `${input.value} ms`;
  });
  const text = mix.weights.map(([step, weight]) => `${step}=${weight}`).join(",");
  const distance = mix.distance ? ` --distance ${mix.distance}ms` : "";
  document.getElementById("mix-command").textContent =
    `./portwise compare --mix ${text} --threads ${ranking.dataset.threads}${distance}`;
  const ranked = isMeasured ? [] : places(mix);
  const missing = measured.map(row => row.dataset.candidate).filter(name => !ranked.some(place => place.name === name));
  document.getElementById("mix-remark").textContent = isMeasured ? "" : !mix.weights.length ? "Give at least one step a weight."
    : "Computed, not measured." + (missing.length ? ` Not ranked, as a step of the mix was not timed: ${missing.join(", ")}.` : "");
  ranking.caption.textContent = isMeasured ? "Ranking, measured" : `Ranking, computed for ${text} at a distance of ${mix.distance} ms`;
  ranking.tBodies[0].replaceChildren(...isMeasured ? measured : rows(ranked));
  draw(document.querySelector("[data-table=ranking-table]"));
}

// All widths are read before any class is set: the page is laid out once
function markWide(within = document) {
  const regions = all(".scroll", within);
  const wide = regions.map(region => region.scrollWidth > region.clientWidth + 1);
  regions.forEach((region, at) => region.classList.toggle("wide", wide[at]));
}

document.documentElement.classList.add("script");
Object.assign(Chart.defaults.font, {family: getComputedStyle(document.body).fontFamily, size: innerWidth < 600 ? 11 : 13});
form?.addEventListener("input", rank);
form?.addEventListener("reset", () => setTimeout(rank));
document.addEventListener("toggle", event => {
  markWide(event.target);
  all("figure.chart", event.target).filter(visible).forEach(draw);
}, true);
addEventListener("resize", () => markWide());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
drawAll();
markWide();
if (form) rank();
