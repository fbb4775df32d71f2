/** The key, which lives as long as the tab. */

const ITEM = "opportunity-funnel.key";

export class Session {
  constructor(storage) {
    this.storage = storage;
  }

  get key() {
    return this.storage.getItem(ITEM);
  }

  begin(key) {
    this.storage.setItem(ITEM, key);
  }

  end() {
    this.storage.removeItem(ITEM);
  }
}
