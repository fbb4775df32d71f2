/** The page of someone who is signed in: from the state to the requests to what is seen. */
import { Api } from "./api/api.js";
import { fetchCatalog } from "./api/catalog.js";
import { fetchReports } from "./api/reports.js";
import { baseRequest } from "./api/request.js";
import { Retrier } from "./api/retrier.js";
import { BROWSER_ZONE } from "./controls/zones.js";
import { Panel } from "./controls/panel.js";
import { inputDays } from "./figures/days.js";
import { changed, sameReports } from "./state/state.js";
import { html } from "./view/dom.js";
import { Notice } from "./view/notice.js";
import { Report } from "./view/report.js";
import { copy, save, toolbar } from "./view/toolbar.js";

const NO_CATALOG = { pipelines: [], people: [], searches: [] };

export class Desk {
  #catalog = NO_CATALOG;

  /** @param signOut called with a reason when the key is no longer good */
  constructor({ base, key, address, languages, signOut }) {
    this.api = new Api(base, key);
    this.address = address;
    this.signOut = signOut;
    this.notice = new Notice(() => this.#retry());
    this.report = new Report(languages, {
      change: (part) => this.change(part),
      toolbar: toolbar({
        download: (kind) => this.#download(kind),
        copy: () => this.#copy(),
        refresh: () => this.#load(),
      }),
    });
    this.panel = new Panel(
      (part) => this.change(part),
      (range) => this.#suggested(range),
    );
    this.lists = new Retrier(this.#events());
    this.reports = new Retrier(this.#events());
    this.node = html(
      "div",
      { class: "desk", "data-testid": "desk" },
      this.#filters(),
      html("main", { id: "main", tabindex: "-1" }, this.notice.node, this.report.node),
    );
  }

  /** Begins with a state, or goes to one that the browser went to. */
  go(state) {
    this.#become(state, this.address.replace);
    this.#load();
  }

  loadLists() {
    this.lists.start((signal) => fetchCatalog(this.api, signal, (catalog) => this.#listed(catalog)));
  }

  /** Ends everything under way. */
  stop() {
    this.lists.stop();
    this.reports.stop();
    this.notice.clear();
  }

  /** What the user changes; only what concerns the request is asked for anew. */
  change(part) {
    const before = this.state;
    const next = changed(before, part);
    const quiet = sameReports(before, next);
    this.#become(next, quiet && !part.measure ? this.address.replace : this.address.push);
    if (quiet) {
      this.report.update(next);
    } else {
      this.#load();
    }
  }

  #become(state, keep) {
    const first = this.#catalog.pipelines[0]?.id ?? "";
    this.state = changed(state, {
      zone: state.zone || BROWSER_ZONE,
      pipeline: state.pipeline || first,
    });
    this.panel.set(this.state, this.#catalog);
    keep.call(this.address, this.state);
  }

  #listed(catalog) {
    const unasked = this.state.pipeline === "";
    this.#catalog = catalog;
    if (catalog.pipelines.length === 0) {
      this.report.mark("failed");
      this.notice.refuse("There are no pipelines yet. Import some data, then try again.", true);
      return;
    }
    this.#become(this.state, this.address.replace);
    if (unasked) {
      this.#load();
    }
  }

  #load() {
    if (this.state.pipeline === "") {
      return;
    }
    const { state } = this;
    this.reports.start((signal) =>
      fetchReports(this.api, state, signal, (base, compared, complete) => {
        if (signal.aborted) {
          return;
        }
        this.shown = { base, compared };
        this.report.set(base, compared, this.state);
        if (complete) {
          this.notice.clear();
          this.panel.refuse({});
          this.report.mark("ready");
          this.notice.whisper("The report is there.");
        }
      }),
    );
  }

  #events() {
    return {
      begin: () => {
        this.report.mark("loading");
        this.notice.whisper("Loading …");
      },
      waiting: (error, seconds) => {
        this.report.mark("waiting");
        this.notice.wait(error.message, seconds);
      },
      failed: (error) => this.#failed(error),
    };
  }

  #failed(error) {
    if (error.unauthorized) {
      this.signOut(error.message);
      return;
    }
    this.report.mark("failed");
    const fields = error.status === 404 ? { pipeline: error.message } : (error.fields ?? {});
    const rest = this.panel.refuse(fields);
    this.notice.refuse([error.message, ...rest].join(" "), ![400, 403, 404].includes(error.status));
  }

  #retry() {
    this.lists.now();
    if (this.report.node.dataset.state === "waiting") {
      this.reports.now();
    } else {
      this.#load();
    }
  }

  async #download(kind) {
    try {
      save(await this.api.file(kind, baseRequest(this.state), "text/csv"));
      this.notice.whisper("The file was saved.");
    } catch (error) {
      this.#failed(error);
    }
  }

  async #copy() {
    await copy(this.address.link(this.state));
    this.notice.whisper("The link was copied.");
  }

  #suggested(control) {
    const answer = (control === "compare" && this.shown?.compared) || this.shown?.base;
    const meta = answer?.totals.meta;
    const range = meta && ((control !== "report" && meta.cohort_range) || meta.report_range);
    return range ? inputDays(range) : { start: "", end: "" };
  }

  #filters() {
    const button = html(
      "button",
      {
        type: "button",
        class: "filters-button",
        "aria-expanded": "false",
        "aria-controls": "filters",
        "data-testid": "filters-button",
        onclick: () => {
          const open = button.getAttribute("aria-expanded") !== "true";
          button.setAttribute("aria-expanded", String(open));
          aside.classList.toggle("open", open);
        },
      },
      "Filters",
    );
    const aside = html("aside", { class: "filters", "aria-label": "Filters" }, button, this.panel.node);
    this.panel.node.id = "filters";
    return aside;
  }
}
