/** One run on one worker: it ends with an answer, at the wall, by the reader's hand or by the worker's death. */
import { parseAnswer, parseRunReport, type RunAnswer, type RunRequest, type StopReason } from "../protocol";
import type { SpawnedWorker } from "./sandbox";

/** An interpreter that has grown beyond this many bytes is not used again: its memory never shrinks. */
const WORN_BYTES = 256 * 1024 * 1024;

export interface Execution {
  answer: RunAnswer;
  /** The worker is dead, busy for ever or grown too large: end it. */
  worn: boolean;
}

/** Post `request` to a ready worker.  Rejects when the judge refused it, or its answer cannot be read. */
export function execute(
  worker: SpawnedWorker,
  request: RunRequest,
  wallSeconds: number,
  signal: AbortSignal,
): Promise<Execution> {
  const began = performance.now();
  return new Promise<Execution>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (act: () => void) => {
      clearTimeout(wall);
      signal.removeEventListener("abort", byReader);
      worker.onFailure = () => {};
      port1.close();
      act();
    };
    const stop = (reason: StopReason) => {
      const seconds = (performance.now() - began) / 1000;
      finish(() => resolve({ answer: { type: "stopped", reason, seconds }, worn: true }));
    };
    const byReader = () => stop("reader");
    const wall = setTimeout(() => stop("limit"), wallSeconds * 1000);
    signal.addEventListener("abort", byReader, { once: true });
    worker.onFailure = () => stop("crashed");
    port1.onmessage = (event) => {
      try {
        const report = parseRunReport(event.data);
        if (report.type === "fatal") return stop("crashed");
        const answer = parseAnswer(report.json);
        finish(() => resolve({ answer, worn: report.memory > WORN_BYTES }));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    worker.send({ type: "run", request }, [port2]);
  });
}
