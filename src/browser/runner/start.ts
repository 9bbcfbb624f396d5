/** Waiting for a worker that starts. */
import { type Piece, parseWorkerReport } from "../protocol";
import { RuntimeLoadError } from "./manifest";
import type { SpawnedWorker } from "./sandbox";

/** A worker that takes this long to start will not start at all. */
const START_SECONDS = 90;

/** Resolves with what the worker reports first; a worker that fails, or says nothing, is ended. */
function reported(worker: SpawnedWorker): Promise<"ready" | Piece> {
  return new Promise((resolve, reject) => {
    const fail = (error: RuntimeLoadError) => {
      clearTimeout(timer);
      worker.end();
      reject(error);
    };
    const late = () => fail(new RuntimeLoadError("worker", `Python did not start within ${START_SECONDS} s`));
    const timer = setTimeout(late, START_SECONDS * 1000);
    worker.onFailure = fail;
    worker.port.onmessage = (event) => {
      const report = parseWorkerReport(event.data);
      if (report.type === "unready") return fail(new RuntimeLoadError(report.file, report.message));
      clearTimeout(timer);
      worker.onFailure = () => {};
      resolve(report.type === "ready" ? "ready" : report.snapshot);
    };
  });
}

/** The worker, once it is ready; rejects with `RuntimeLoadError`. */
export async function started(worker: SpawnedWorker): Promise<SpawnedWorker> {
  await reported(worker);
  return worker;
}

/** The maker's snapshot; the maker is ended. */
export async function made(worker: SpawnedWorker): Promise<Piece> {
  const snapshot = await reported(worker);
  worker.end();
  if (snapshot === "ready") throw new RuntimeLoadError("worker", "the maker made no snapshot");
  return snapshot;
}
