/** An Ogg Opus file without sound: its pages with the samples played after each. */
export function opusFile(samples_after: readonly number[], pre_skip: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt16LE(pre_skip, 10);
  const pages = [page(0, head), ...samples_after.map((samples) => page(samples, Buffer.from('sound')))];
  return Buffer.concat(pages);
}

function page(samples: number, body: Buffer): Buffer {
  const header = Buffer.alloc(28);
  header.write('OggS');
  header.writeBigInt64LE(BigInt(samples), 6);
  header[26] = 1;
  header[27] = body.length;
  return Buffer.concat([header, body]);
}
