/** The REST API, of the same host and in the name of one key. */
import { ApiError } from "./api-error.js";

const PAGE = 500;
const REPORTS = "report/funnel/opportunity";

export class Api {
  /** @param base the URL that all paths are below, with a slash at the end */
  constructor(base, key) {
    this.base = base;
    this.key = key;
  }

  me(signal) {
    return this.#json("me/", { signal });
  }

  /** All records of a list, page by page. */
  async all(path, signal) {
    const records = [];
    for (let more = true; more; ) {
      const page = await this.#json(`${path}?_limit=${PAGE}&_skip=${records.length}`, { signal });
      records.push(...page.data);
      more = page.has_more && page.data.length > 0;
    }
    return records;
  }

  /** @param kind stages or totals */
  report(kind, body, signal) {
    return this.#json(`${REPORTS}/${kind}/`, post(body, "application/json", signal));
  }

  /** The same report as a file: its name and content. */
  async file(kind, body, type) {
    const response = await this.#fetch(`${REPORTS}/${kind}/`, post(body, type));
    const named = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "");
    return { name: named ? named[1] : kind, content: await this.#read(response.blob()) };
  }

  async #json(path, options) {
    const response = await this.#fetch(path, options);
    return this.#read(response.json());
  }

  async #fetch(path, { headers = {}, ...options }) {
    const response = await this.#read(
      fetch(new URL(path, this.base), {
        ...options,
        headers: { Accept: "application/json", ...headers, Authorization: `Bearer ${this.key}` },
        // Else a wrong key would bring up the browser's own sign-in.
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
      }),
    );
    if (!response.ok) {
      throw await ApiError.of(response);
    }
    return response;
  }

  async #read(answer) {
    try {
      return await answer;
    } catch (failure) {
      throw failure.name === "AbortError" ? failure : ApiError.unreachable();
    }
  }
}

function post(body, type, signal) {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: type },
    body: JSON.stringify(body),
    signal,
  };
}
