import fc from 'fast-check';
import { frameReader } from './frames';

const stream = 'retry: 2000\n\nid: a\r\ndata: {"one":\r\ndata: 1}\r\n\r\n: nothing happens\n\nid: b\rdata:two\r\revent: end\ndata: {}\n\n';
const frames = [
  { event: 'message', data: '', id: null, retry: 2000 },
  { event: 'message', data: '{"one":\n1}', id: 'a', retry: null },
  { event: 'message', data: '', id: null, retry: null },
  { event: 'message', data: 'two', id: 'b', retry: null },
  { event: 'end', data: '{}', id: null, retry: null },
];

it('a stream of server-sent events is the same however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const read = frameReader();
      const edges = [0, ...[...cuts].sort((one, other) => one - other), stream.length];
      const parts = edges.slice(1).map((edge, index) => stream.slice(edges[index], edge));
      expect(parts.flatMap((part) => [...read(part)])).toEqual(frames);
    }),
  );
});
