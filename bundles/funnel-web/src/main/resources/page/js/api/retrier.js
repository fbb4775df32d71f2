/** Does one thing at a time, again and again until it is done, refused or no longer wanted. */

const LONGEST = 15;

/** How long to wait after so many failures: 1, 2, 4, 8, 15 seconds. */
export function backoff(failures) {
  return Math.min(LONGEST, 2 ** (failures - 1));
}

export class Retrier {
  #run = new AbortController();
  #wake = () => {};

  /** @param on told of what happens: begin(), waiting(error, seconds), failed(error) */
  constructor(on) {
    this.on = on;
  }

  /** Gives up what is under way. */
  stop() {
    this.#run.abort();
    this.#wake();
  }

  /** Ends a wait at once. */
  now() {
    this.#wake();
  }

  /** Begins another task, a function of a signal; the one before is given up. */
  async start(task) {
    this.stop();
    const run = new AbortController();
    this.#run = run;
    for (let failures = 0; !run.signal.aborted; ) {
      this.on.begin();
      try {
        await attempt(task, run.signal);
        return;
      } catch (error) {
        if (run.signal.aborted) {
          return;
        }
        if (!error.passing) {
          this.on.failed(error);
          return;
        }
        failures += 1;
        const seconds = Math.max(error.seconds ?? 0, backoff(failures));
        this.on.waiting(error, seconds);
        await this.#pause(seconds);
      }
    }
  }

  #pause(seconds) {
    return new Promise((done) => {
      const timer = setTimeout(done, seconds * 1000);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}

/** When one request of a task fails, its other requests are given up. */
async function attempt(task, signal) {
  const own = new AbortController();
  const give = () => own.abort();
  signal.addEventListener("abort", give);
  try {
    await task(own.signal);
  } catch (error) {
    own.abort();
    throw error;
  } finally {
    signal.removeEventListener("abort", give);
  }
}
