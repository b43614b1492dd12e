const { getHeapStatistics } = require('node:v8');

const isHeapSmall = getHeapStatistics().heap_size_limit < 128 * 2 ** 20;

process.parentPort.on('message', ({ data }) => {
  const answer = { data, word: process.argv[2], isHeapSmall, send: typeof process.send };
  process.parentPort.postMessage(answer); // oxlint-disable-line unicorn/require-post-message-target-origin -- no window
});
