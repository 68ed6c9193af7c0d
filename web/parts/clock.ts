import { useEffect, useState } from 'preact/hooks';

/** Milliseconds the server's time is ahead of this machine's, from what the server said just now. */
export const aheadBy = (serverNow: string): number => Date.parse(serverNow) - Date.now();

/** The present moment, anew every second. */
export function useSeconds(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Does `work` every `millis` while the page is looked at. */
export function useEvery(millis: number, work: () => unknown): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) work();
    }, millis);
    return () => clearInterval(timer);
  }, []);
}
