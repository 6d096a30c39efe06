/** A worker whose answers and failures the test decides. */
export class FakeWorker<Request, Answer> extends EventTarget {
  readonly requests: Request[] = [];
  isTerminated = false;

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(data: Answer): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  crash(message = "broken"): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }

  garble(): void {
    this.dispatchEvent(new Event("messageerror"));
  }
}
