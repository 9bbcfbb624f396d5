/** The runner alone on a bare page, for the tests: everything hangs on `window.playbook`. */
import { Runner, runner } from "../../../src/browser/runner/client";
import { mentions } from "../../../src/browser/runner/second_tier";

Object.assign(window, { playbook: { Runner, runner, mentions } });
