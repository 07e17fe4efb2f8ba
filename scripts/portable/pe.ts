/** What the head of a program for Windows says of it. */
export interface PeFacts {
  machine: 'x64' | 'arm64' | 'x86' | 'other';
  kind: 'exe' | 'dll';
  /** It carries a signature; whose, and whether it holds, Windows says. */
  signed: boolean;
}

const MACHINES: Readonly<Record<number, PeFacts['machine']>> = { 34404: 'x64', 43620: 'arm64', 332: 'x86' };
const DLL = 0x2000;
const PE32_PLUS = 0x20b;
const CERTIFICATES = 4;

/** Null: these bytes are no such program. */
export function peFacts(bytes: Uint8Array): PeFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 0x40 || view.getUint16(0) !== 0x4d5a) return null;
  const head = view.getUint32(0x3c, true);
  if (head + 24 + 240 > bytes.length || view.getUint32(head) !== 0x50450000) return null;
  const optional = head + 24;
  const wide = view.getUint16(optional, true) === PE32_PLUS;
  const directory = optional + (wide ? 112 : 96) + CERTIFICATES * 8;
  return {
    machine: MACHINES[view.getUint16(head + 4, true)] ?? 'other',
    kind: (view.getUint16(head + 22, true) & DLL) === 0 ? 'exe' : 'dll',
    signed: view.getUint32(directory, true) > 0 && view.getUint32(directory + 4, true) > 0,
  };
}
