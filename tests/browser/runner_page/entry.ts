/** The runner alone on a bare page, for the tests: everything hangs on `window.playbook`. */
import { Runner, runner } from "../../../src/browser/runner/client";
import { fetchManifest } from "../../../src/browser/runner/manifest";

Object.assign(window, { playbook: { Runner, runner, fetchManifest } });
