// Loaded before a service of `npm start`: when the process that started it dies without a word, nobody else would end it.
if (process.channel !== undefined) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
