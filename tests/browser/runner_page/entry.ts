/** The runner alone on a bare page, for the tests: everything hangs on `window.playbook`. */
import { mentions, Runner, runner } from "../../../src/browser/runner/client";

Object.assign(window, { playbook: { Runner, runner, mentions } });
