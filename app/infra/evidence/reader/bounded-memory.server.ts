/** Bytes that one WebAssembly memory of this process may grow to: a picture of 50 megapixels fits. */
const most = 768 * 1024 * 1024

const page = 64 * 1024
const grow = WebAssembly.Memory.prototype.grow

// Emscripten's builds grow by this call; refused, it is to them as if the machine had no more.
WebAssembly.Memory.prototype.grow = function (pages: number) {
  if (this.buffer.byteLength + pages * page > most)
    throw new RangeError('A reading wants too much memory')
  return grow.call(this, pages)
}
