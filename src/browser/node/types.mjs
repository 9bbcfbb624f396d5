// Prints TypeScript types for a JSON Schema: `node types.mjs <schema.json>`.
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const schema = JSON.parse(readFileSync(process.argv[2], "utf8"));
const types = await compile(schema, "Judge", {
  bannerComment: "/* Generated from src/judge by `python -m playbook.schema`; edit the dataclasses instead. */",
  format: true,
  style: { printWidth: 120 },
});
process.stdout.write(types);
