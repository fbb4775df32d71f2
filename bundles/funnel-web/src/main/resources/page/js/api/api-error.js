/** Why there is no answer, and what to do about it. */
export class ApiError extends Error {
  /**
   * @param status of HTTP; 0 if there was no answer at all
   * @param seconds after which the server said to ask again; null if it did not say
   * @param fields what is wrong with a field of the request, by its path
   */
  constructor(status, message, { seconds = null, fields = {} } = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.seconds = seconds;
    this.fields = fields;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  get unauthorized() {
    return this.status === 401;
  }

  static unreachable() {
    return new ApiError(0, "The server cannot be reached. What is shown is from before.");
  }

  /** What an answer that is no success says. */
  static async of(response) {
    const body = await response.json().catch(() => ({}));
    const said = [body.error, ...(body.errors ?? [])].filter(Boolean).join(" ");
    const after = Number(response.headers.get("Retry-After") || NaN);
    return new ApiError(response.status, sentence(response.status, said, body.error_id), {
      seconds: Number.isFinite(after) ? after : null,
      fields: body["field-errors"] ?? {},
    });
  }
}

function sentence(status, said, id) {
  switch (status) {
    case 400:
      return said || "The server does not accept this selection. See the marked fields.";
    case 401:
      return "This API key is not known, or was withdrawn. Ask your administrator for another one.";
    case 403:
      return `${said || "This key may not do that."} Sign in with a key that has the right “report”.`;
    case 404:
      return `${said || "Not found."} Choose another pipeline.`;
    case 429:
      return "There were too many requests for now.";
    case 502:
    case 503:
    case 504:
      return said || "The server cannot answer at the moment.";
    case 500:
      return `Something went wrong on the server. Tell your administrator${id ? ` this ID: ${id}` : ""}.`;
    default:
      return `${said || "The server refused the request"} (HTTP ${status}).`;
  }
}
