/** The funnel: a bar a stage, what was lost at its right end, the comparison as a ghost below. */
import { MEASURE_FIELDS, figure } from "../figures/measures.js";
import { svg } from "./dom.js";
import { barPath, layout } from "./funnel-geometry.js";
import { fitted } from "./funnel-text.js";

const ROUND = 3;
const NARROWEST = 200;

export class Funnel {
  #drawing = () => {};
  #width = 0;

  /** @param card where the funnel is drawn, anew whenever its width changes */
  constructor(card) {
    this.card = card;
    new ResizeObserver(([{ contentRect }]) => {
      const width = Math.round(contentRect.width);
      // Without a width it is out of sight.
      if (width > 0 && width !== this.#width) {
        this.#width = width;
        this.#draw();
      }
    }).observe(card);
  }

  /** Shows the reports; compared is null without a comparison. */
  set(base, compared, measure, formats) {
    const fields = MEASURE_FIELDS[measure];
    const before = new Map(
      (compared?.stages.aggregations.stages ?? []).map((stage) => [stage.status.id, stage]),
    );
    const stages = base.stages.aggregations.stages.map((stage) => ({
      stage,
      amount: figure(stage, fields.amount),
      lost: figure(stage, fields.lost),
      between: stage.status.type !== "won",
      before: compared ? (figure(before.get(stage.status.id), fields.amount) ?? 0) : null,
    }));
    const name = base.stages.meta.pipeline.name;
    this.#drawing = (width) => drawing(stages, fields, formats, width, name);
    this.#width ||= Math.round(this.card.clientWidth);
    this.#draw();
  }

  #draw() {
    const picture = this.#drawing(Math.max(NARROWEST, this.#width));
    this.card.replaceChildren(...(picture ? [picture] : []));
  }
}

function drawing(stages, fields, formats, width, name) {
  const { rows, height } = layout(stages, width - 2);
  const texts = stages.map((entry) => wording(entry, fields, formats));
  const said = texts.map(({ label, amount, between, was }) => [label, amount, between, was]);
  return svg(
    "svg",
    {
      class: "funnel",
      role: "img",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "aria-labelledby": "funnel-title funnel-desc",
      "data-testid": "funnel",
    },
    svg("title", { id: "funnel-title" }, `Funnel of ${name}`),
    svg("desc", { id: "funnel-desc" }, said.map((row) => row.filter(Boolean).join(": ")).join(". ")),
    rows.map((row, at) => stageRow(row, stages[at], texts[at], width)),
  );
}

function wording({ stage, amount, before }, fields, formats) {
  const won = stage.status.type === "won";
  const lost = figure(stage, fields.lostRatio);
  const time = stage.average_time_to_advance;
  const parts = [
    `${formats.rate(figure(stage, fields.rate))} advanced`,
    fields.lostRatio ? `${formats.rate(lost)} lost` : "",
    time === null ? "" : formats.time(time),
  ];
  return {
    label: stage.status.label,
    amount: formats[fields.kind](amount),
    was: before === null ? "" : `was ${formats[fields.kind](before)}`,
    between: won ? "" : parts.filter(Boolean).join(" · "),
  };
}

function stageRow(row, { stage }, text, width) {
  const { bar, ghost } = row;
  const won = stage.status.type === "won";
  const end = svg("text", { class: "amount", x: width, y: row.label, "text-anchor": "end" }, text.amount);
  const room = width - text.amount.length * 9 - 16;
  return svg(
    "g",
    { "data-testid": `funnel-stage-${stage.status.id}` },
    svg("title", {}, [text.label, text.amount, text.was, text.between].filter(Boolean).join("\n")),
    svg("text", { class: "label", x: 0, y: row.label }, fitted(text.label, room)),
    end,
    svg("rect", { class: "track", x: 0, y: bar.y, width, height: bar.height, rx: ROUND }),
    bar.kept > 0
      ? svg("path", {
          class: won ? "won" : "kept",
          "data-testid": `bar-${stage.status.id}`,
          d: barPath(0, bar.y, bar.kept, bar.height, ROUND, bar.lost > 0 ? 0 : ROUND),
        })
      : null,
    bar.lost > 0
      ? svg("path", {
          class: "lost",
          "data-testid": `lost-${stage.status.id}`,
          d: barPath(bar.kept, bar.y, bar.lost, bar.height, bar.kept > 0 ? 0 : ROUND, ROUND),
        })
      : null,
    ghost && ghost.width > 0
      ? svg("rect", {
          class: "ghost",
          "data-testid": `ghost-${stage.status.id}`,
          x: 0.5,
          y: ghost.y + 0.5,
          width: ghost.width,
          height: ghost.height - 1,
          rx: 2,
        })
      : null,
    text.between
      ? svg("text", { class: "between", x: 0, y: row.between }, fitted(text.between, width, 12))
      : null,
  );
}
