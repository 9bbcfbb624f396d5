/**
 * Every message that crosses a boundary, as plain JSON discriminated by `type`.
 *
 * Three roads: page and frame (one MessagePort a sandbox), page and worker (one control port a worker), and one private
 * port a run.  Parsers throw on anything they do not know: a forged or outdated message must never be half understood.
 */
import type { KnownMistake, SampleResult, Verdict } from "@generated/verdict";

export interface Budget {
  /** Wall seconds a test, or a sample. */
  seconds: number;
  /** Wall seconds for the whole run. */
  total_seconds: number;
}

export interface JudgeRequest {
  type: "judge";
  submission: string;
  tests: string;
  entry: string | null;
  budget: Budget;
  known: KnownMistake[];
  growth: { sizes: number[]; target: string } | null;
}

export interface SamplesRequest {
  type: "samples";
  cells: string[];
  budget: Budget;
}

export type RunRequest = JudgeRequest | SamplesRequest;

/** What the judge says; nothing but this comes out of a run that ended by itself. */
export type JudgeAnswer = { type: "verdict"; verdict: Verdict } | { type: "samples"; result: SampleResult };

export type StopReason = "limit" | "reader" | "crashed";

export type RunAnswer = JudgeAnswer | { type: "stopped"; reason: StopReason; seconds: number };

/** Page to frame, by `window.postMessage`, once: carries the frame's port. */
export interface ConnectMessage {
  type: "connect";
}

/** The bytes of the runtime; the names are the manifest's roles. */
export interface RuntimeFiles {
  wasm: ArrayBuffer;
  loader: ArrayBuffer;
  stdlib: ArrayBuffer;
  packages: ArrayBuffer;
  judge: ArrayBuffer;
  worker: ArrayBuffer;
}

export type FrameRequest =
  | { type: "prepare"; files: RuntimeFiles }
  /** Carries the worker's control port. */
  | { type: "spawn"; worker: number }
  | { type: "end"; worker: number };

export type FrameReport =
  | { type: "prepared" }
  | { type: "unprepared"; file: string; message: string }
  | { type: "worker-failed"; worker: number; message: string };

/** Frame to worker, once, by `postMessage`: the compiled module cannot cross from the page into an opaque origin. */
export interface BootMessage {
  type: "boot";
  module: WebAssembly.Module;
  files: Omit<RuntimeFiles, "wasm" | "worker">;
}

/** Page to worker over its control port; carries the run's private port. */
export interface RunMessage {
  type: "run";
  request: RunRequest;
}

export type WorkerReport = { type: "ready" } | { type: "unready"; message: string };

/** Worker to page over a run's private port: the judge's answer as JSON text, or the interpreter's last words. */
export type RunReport = { type: "answer"; json: string } | { type: "fatal"; message: string };

type Fields = Record<string, unknown>;

class ProtocolError extends Error {
  override name = "ProtocolError";
}

function fields(message: unknown, road: string): Fields & { type: unknown } {
  if (typeof message !== "object" || message === null || !("type" in message)) {
    throw new ProtocolError(`a message from the ${road} has no type`);
  }
  return message as Fields & { type: unknown };
}

function unknownType(type: unknown, road: string): never {
  throw new ProtocolError(`a message from the ${road} has the unknown type ${JSON.stringify(type)}`);
}

function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw new ProtocolError(`${name} must be a string`);
  return value;
}

function whole(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value)) throw new ProtocolError(`${name} must be a whole number`);
  return value as number;
}

function runtimeFiles(value: unknown): RuntimeFiles {
  const given = value as Partial<Record<string, ArrayBuffer>> | null | undefined;
  const file = (role: string): ArrayBuffer => {
    const bytes = given?.[role];
    if (!(bytes instanceof ArrayBuffer)) throw new ProtocolError(`the bytes of ${role} are missing`);
    return bytes;
  };
  return {
    wasm: file("wasm"),
    loader: file("loader"),
    stdlib: file("stdlib"),
    packages: file("packages"),
    judge: file("judge"),
    worker: file("worker"),
  };
}

/** Messages of the page to the frame. */
export function parseFrameRequest(message: unknown): FrameRequest {
  const given = fields(message, "page");
  switch (given.type) {
    case "prepare":
      return { type: "prepare", files: runtimeFiles(given.files) };
    case "spawn":
      return { type: "spawn", worker: whole(given.worker, "worker") };
    case "end":
      return { type: "end", worker: whole(given.worker, "worker") };
    default:
      return unknownType(given.type, "page");
  }
}

/** Messages of the frame to the page. */
export function parseFrameReport(message: unknown): FrameReport {
  const given = fields(message, "frame");
  switch (given.type) {
    case "prepared":
      return { type: "prepared" };
    case "unprepared":
      return { type: "unprepared", file: text(given.file, "file"), message: text(given.message, "message") };
    case "worker-failed":
      return {
        type: "worker-failed",
        worker: whole(given.worker, "worker"),
        message: text(given.message, "message"),
      };
    default:
      return unknownType(given.type, "frame");
  }
}

/** Messages of a worker to the page, over its control port. */
export function parseWorkerReport(message: unknown): WorkerReport {
  const given = fields(message, "worker");
  switch (given.type) {
    case "ready":
      return { type: "ready" };
    case "unready":
      return { type: "unready", message: text(given.message, "message") };
    default:
      return unknownType(given.type, "worker");
  }
}

/** Messages over a run's private port. */
export function parseRunReport(message: unknown): RunReport {
  const given = fields(message, "run");
  switch (given.type) {
    case "answer":
      return { type: "answer", json: text(given.json, "json") };
    case "fatal":
      return { type: "fatal", message: text(given.message, "message") };
    default:
      return unknownType(given.type, "run");
  }
}

const STATUSES = new Set<unknown>(["passed", "failed", "error", "timeout"]);

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== "object" || value === null) return false;
  const { status, outcomes } = value as Fields;
  return (
    STATUSES.has(status) && Array.isArray(outcomes) && outcomes.every((one) => STATUSES.has((one as Fields)?.status))
  );
}

function isSampleResult(value: unknown): value is SampleResult {
  return typeof value === "object" && value !== null && typeof (value as Fields).output === "string";
}

/** The judge's answer out of its JSON text; a refused request (our own mistake) throws with the judge's reason. */
export function parseAnswer(json: string): JudgeAnswer {
  const given = fields(JSON.parse(json), "judge");
  switch (given.type) {
    case "verdict":
      if (!isVerdict(given.verdict)) throw new ProtocolError("the verdict is malformed");
      return { type: "verdict", verdict: given.verdict };
    case "samples":
      if (!isSampleResult(given.result)) throw new ProtocolError("the samples' result is malformed");
      return { type: "samples", result: given.result };
    case "error":
      throw new ProtocolError(`the judge refused the request: ${text(given.message, "message")}`);
    default:
      return unknownType(given.type, "judge");
  }
}
