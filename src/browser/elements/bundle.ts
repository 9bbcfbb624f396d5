/** A drill's bundle: its tests, limits and known mistakes, fetched when the reader is about to run. */

import type { KnownMistake } from "@generated/verdict";
import type { JudgeRequest } from "../protocol";

export interface DrillBundle {
  slug: string;
  title: string;
  entry: string;
  tests: string;
  starter: string;
  seconds: number;
  total_seconds: number;
  growth: { sizes: number[]; target: string } | null;
  known: KnownMistake[];
}

/** A file of the drill could not be fetched; named like the runner's own load errors. */
export class BundleLoadError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
    this.name = "BundleLoadError";
  }
}

/** Fetches a bundle once and keeps it; a failure is forgotten, so that Retry fetches again. */
export class BundleSource {
  private fetched: Promise<DrillBundle> | null = null;

  constructor(private readonly url: string) {}

  get(): Promise<DrillBundle> {
    this.fetched ??= this.fetch().catch((error: unknown) => {
      this.fetched = null;
      throw error;
    });
    return this.fetched;
  }

  private async fetch(): Promise<DrillBundle> {
    try {
      // A file that cannot be read may lie damaged in a cache: it is asked for once more, past every cache.
      return (await this.ask("default")) ?? (await this.ask("reload")) ?? refuse("the file arrived damaged");
    } catch (error) {
      const file = this.url.split("/").pop() ?? this.url;
      throw new BundleLoadError(file, error instanceof Error ? error.message : String(error));
    }
  }

  /** Null when what came is no bundle. */
  private async ask(cache: RequestCache): Promise<DrillBundle | null> {
    const response = await fetch(new URL(this.url, document.baseURI), { cache });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    try {
      const bundle = (await response.json()) as DrillBundle;
      return typeof bundle.tests === "string" ? bundle : null;
    } catch {
      return null;
    }
  }
}

function refuse(reason: string): never {
  throw new Error(reason);
}

export function judgeRequest(bundle: DrillBundle, submission: string): JudgeRequest {
  return {
    type: "judge",
    submission,
    tests: bundle.tests,
    entry: bundle.entry,
    budget: { seconds: bundle.seconds, total_seconds: bundle.total_seconds },
    known: bundle.known,
    growth: bundle.growth,
  };
}

/** Seconds the sandbox may live for one run: the judge ends by itself first, unless the code hangs it. */
export function wallSeconds(bundle: DrillBundle): number {
  const measuring = bundle.growth ? bundle.seconds : 0;
  return bundle.total_seconds + measuring + 2;
}
