// Talks to the server as the openai package does, and prints what came as one JSON object.
import { createRequire } from "node:module";

const require = createRequire(process.env.MODULES + "/");
const { OpenAI } = require("openai");

const client = new OpenAI({ baseURL: process.env.BASE_URL, apiKey: process.env.TOKEN, maxRetries: 0 });
const wrong = new OpenAI({ baseURL: process.env.BASE_URL, apiKey: "sk-not-known-here", maxRetries: 0 });

async function failure(action) {
  try {
    await action();
    return "none";
  } catch (error) {
    return [error.constructor.name, error.status, error.type, error.code, error.param, error.message].join(" | ");
  }
}

const messages = [
  { role: "system", content: "Answer briefly." },
  { role: "user", content: "first question" },
  { role: "assistant", content: "first answer" },
  { role: "user", content: [{ type: "text", text: "what broke Harbour Bank" }] },
];

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}
const whole = await client.chat.completions.create({
  model: "lookback", messages, temperature: 0.2, top_p: 1, user: "ann", max_completion_tokens: 50, store: false,
  metadata: { a: "b" }, response_format: { type: "text" }, tools: [{ type: "function", function: { name: "f" } }],
});
const stream = await client.chat.completions.create({
  model: "lookback", messages, stream: true, stream_options: { include_usage: true },
});
let text = "";
const reasons = [];
let cited = null;
let usage = null;
let chunks = 0;
for await (const chunk of stream) {
  chunks += 1;
  const choice = chunk.choices[0];
  text += choice?.delta.content ?? "";
  cited = choice?.delta.lookback?.citations[0].quote ?? cited;
  usage = chunk.usage ?? usage;
  if (choice?.finish_reason) {
    reasons.push(choice.finish_reason);
  }
}

console.log(JSON.stringify({
  models,
  whole: whole.choices[0].message.content,
  wholeCited: whole.choices[0].message.lookback.citations[0].quote,
  wholeReason: whole.choices[0].finish_reason,
  streamed: text,
  streamCited: cited,
  reasons,
  chunks,
  counted: usage.total_tokens === usage.prompt_tokens + usage.completion_tokens && usage.total_tokens > 0,
  noMessages: await failure(() => client.chat.completions.create({ model: "lookback", messages: [] })),
  noToken: await failure(() => wrong.chat.completions.create({ model: "lookback", messages })),
  noModel: await failure(() => client.models.retrieve("other")),
  noRoute: await failure(() => client.embeddings.create({ model: "lookback", input: "x" })),
  cut: await failure(async () => {
    const broken = await client.chat.completions.create({
      model: "lookback", stream: true, messages: [{ role: "user", content: "break off" }],
    });
    for await (const chunk of broken) {
      text = chunk.id;
    }
  }),
}));
