import { spawn } from 'node:child_process';

/** Keeps processes from outliving this one, however it ends. */
export interface Warden {
  readonly watch: (pid: number) => void;
  readonly forget: (pid: number) => void;
  /** Nothing is left to be watched. */
  readonly dismiss: () => void;
}

/** Reads orders until its input ends, which happens when the process that gives them ends: by itself or by `kill -9`. */
const script = `
pids=' '
while read -r order pid; do
  case $order in
    watch) pids="$pids$pid " ;;
    forget) pids=$(printf '%s' "$pids" | sed "s/ $pid / /") ;;
    dismiss) exit 0 ;;
  esac
done
for pid in $pids; do kill -9 "$pid"; done
if [ -n "$1" ]; then rm -rf "$1"; fi
`;

/**
 * Starts a small process that kills what it watches as soon as this one is gone.
 * @param folder removed then as well; null keeps everything
 */
export const startWarden = (folder: string | null): Warden => {
  // A session of its own: a signal typed at the terminal must not end it before the processes that it watches.
  const child = spawn('sh', ['-c', script, 'sh', folder ?? ''], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  child.unref();
  child.stdin.on('error', () => undefined);
  const order = (line: string): void => void child.stdin.write(`${line}\n`);
  return {
    watch: (pid) => order(`watch ${pid}`),
    forget: (pid) => order(`forget ${pid}`),
    dismiss: () => child.stdin.end('dismiss\n'),
  };
};
