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

/** Only reads the code, as the compiler does. */
export interface CheckRequest {
  type: "check";
  code: string;
}

export type RunRequest = JudgeRequest | SamplesRequest | CheckRequest;

/** What the compiler says; line and columns count from 1, `end` stands behind the last character. */
export interface SyntaxFault {
  message: string;
  line: number;
  column: number;
  end: number;
}

/** What the judge says; nothing but this comes out of a run that ended by itself. */
export type JudgeAnswer =
  | { type: "verdict"; verdict: Verdict }
  | { type: "samples"; result: SampleResult }
  | { type: "check"; problem: SyntaxFault | null };

export type StopReason = "limit" | "reader" | "crashed";

export type RunAnswer = JudgeAnswer | { type: "stopped"; reason: StopReason; seconds: number };

/** Page to frame, by `window.postMessage`, once: carries the frame's port. */
export interface ConnectMessage {
  type: "connect";
  /** The worker's script; a worker is started from it while its files are still on their way. */
  workerScript: string;
}

/** Bytes that may come from a disk, with the sum they must have where they were kept before. */
export interface Piece {
  content: Blob;
  sum: number | null;
}

/** What Python starts from. */
export interface RuntimeFiles {
  wasm: Piece;
  loader: Piece;
  boot: Piece;
  /** The memory of an interpreter that has booted and prepared itself; without one, a worker does both. */
  snapshot: Piece | null;
}

/** One of them, handed on as soon as it is there. */
export type RuntimeFile = {
  [role in keyof RuntimeFiles]: { role: role; piece: RuntimeFiles[role] };
}[keyof RuntimeFiles];

export type FrameRequest =
  /** Each once, in any order; the snapshot again when one has been made, for workers asked for from then on. */
  | { type: "file"; file: RuntimeFile }
  /** Carries the worker's control port. */
  | { type: "spawn"; worker: number; role: WorkerRole }
  | { type: "end"; worker: number };

/** A maker boots without a snapshot, makes one and runs nothing else. */
export type WorkerRole = "runner" | "maker";

export type FrameReport =
  | { type: "unprepared"; file: string; message: string }
  | { type: "worker-failed"; worker: number; message: string };

/** Frame to worker, by `postMessage`. */
export type BootMessage =
  /** First, and once; carries the control port. */
  | { type: "boot"; role: WorkerRole }
  /** Each once, in any order. */
  | { type: "file"; file: RuntimeFile }
  /** Once, in place of the wasm: the compiled module cannot cross from the page into an opaque origin. */
  | { type: "module"; module: WebAssembly.Module };

/** Page to worker over its control port. */
export type WorkerRequest =
  /** Carries the run's private port. */
  | { type: "run"; request: RunRequest }
  /** The second tier of the library, and the packages that lie in both tiers. */
  | { type: "extend"; zip: Blob; packages: string[] };

export type WorkerReport =
  | { type: "ready" }
  | { type: "unready"; file: string; message: string }
  | { type: "snapshot"; snapshot: Piece };

/**
 * Worker to page over a run's private port: the judge's answer as JSON text with the interpreter's memory in bytes, or
 * the interpreter's last words.
 */
export type RunReport = { type: "answer"; json: string; memory: number } | { type: "fatal"; message: string };

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

function piece(value: unknown, name: string): Piece {
  const { content, sum } = (value ?? {}) as Partial<Piece>;
  if (!(content instanceof Blob)) throw new ProtocolError(`the bytes of ${name} are missing`);
  return { content, sum: sum === null ? null : whole(sum, `the sum of ${name}`) };
}

function runtimeFile(value: unknown): RuntimeFile {
  const given = (value ?? {}) as Partial<RuntimeFile>;
  switch (given.role) {
    case "wasm":
    case "loader":
    case "boot":
      return { role: given.role, piece: piece(given.piece, given.role) };
    case "snapshot":
      return { role: "snapshot", piece: given.piece === null ? null : piece(given.piece, "snapshot") };
    default:
      throw new ProtocolError(`the runtime has no file ${JSON.stringify(given.role)}`);
  }
}

/** Messages of the page to the frame. */
export function parseFrameRequest(message: unknown): FrameRequest {
  const given = fields(message, "page");
  switch (given.type) {
    case "file":
      return { type: "file", file: runtimeFile(given.file) };
    case "spawn":
      return {
        type: "spawn",
        worker: whole(given.worker, "worker"),
        role: given.role === "maker" ? "maker" : "runner",
      };
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
      return { type: "unready", file: text(given.file, "file"), message: text(given.message, "message") };
    case "snapshot":
      return { type: "snapshot", snapshot: piece(given.snapshot, "snapshot") };
    default:
      return unknownType(given.type, "worker");
  }
}

/** Messages over a run's private port. */
export function parseRunReport(message: unknown): RunReport {
  const given = fields(message, "run");
  switch (given.type) {
    case "answer":
      return { type: "answer", json: text(given.json, "json"), memory: whole(given.memory, "memory") };
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

function syntaxFault(value: unknown): SyntaxFault | null {
  if (value === null) return null;
  const given = (value ?? {}) as Fields;
  return {
    message: text(given.message, "message"),
    line: whole(given.line, "line"),
    column: whole(given.column, "column"),
    end: whole(given.end, "end"),
  };
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
    case "check":
      return { type: "check", problem: syntaxFault(given.problem) };
    case "error":
      throw new ProtocolError(`the judge refused the request: ${text(given.message, "message")}`);
    default:
      return unknownType(given.type, "judge");
  }
}
