import { loadPyodide } from "./pyodide/pyodide.mjs";

const RUN = `
import sys, types

class Mark:
    def __getattr__(self, name):
        return lambda function: function

sys.modules["pytest"] = types.SimpleNamespace(mark=Mark())
made = types.ModuleType("submission")
exec(submission, made.__dict__)
sys.modules["submission"] = made
space = {"__name__": "tests"}
exec(tests, space)
passed = 0
for name, function in list(space.items()):
    if name.startswith("test"):
        function()
        passed += 1
passed
`;
let pyodide;

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "boot") {
      pyodide = await loadPyodide();
      self.postMessage({ type: "ready" });
    } else {
      const globals = pyodide.toPy({ submission: data.submission, tests: data.tests });
      self.postMessage({ passed: pyodide.runPython(RUN, { globals }) });
    }
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
