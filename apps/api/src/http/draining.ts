/** Whether the service has been told to stop: requests in flight are finished, new ones are sent away. */
export class Draining {
  #begun = false;

  get begun(): boolean {
    return this.#begun;
  }

  begin(): void {
    this.#begun = true;
  }
}
