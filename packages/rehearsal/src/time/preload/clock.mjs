/** The time that this process believes in: milliseconds since the epoch, set by the platform's messages only. */
export const clock = { now: Date.now(), base: 0, started: 0 };

/** Replaces Date, performance.now, performance.timeOrigin and process.hrtime. All stand still while the process works. */
export function replaceClocks() {
  const RealDate = Date;
  function DrivenDate(...parts) {
    if (new.target === undefined) return new RealDate(clock.now).toString();
    const target = new.target === DrivenDate ? RealDate : new.target;
    return Reflect.construct(RealDate, parts.length === 0 ? [clock.now] : parts, target);
  }
  Object.defineProperty(DrivenDate, 'name', { value: 'Date' });
  Object.defineProperty(DrivenDate, 'length', { value: 7 });
  DrivenDate.prototype = RealDate.prototype;
  DrivenDate.now = () => clock.now;
  DrivenDate.parse = RealDate.parse;
  DrivenDate.UTC = RealDate.UTC;
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: DrivenDate,
    writable: true,
    configurable: true,
  });
  globalThis.Date = DrivenDate;

  Object.defineProperty(performance, 'now', {
    value: () => clock.now - clock.started,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(performance, 'timeOrigin', { get: () => clock.started, configurable: true });

  // All participants count from one base, as processes of one machine do from its boot.
  const nanoseconds = () => BigInt(Math.round((clock.now - clock.base) * 1000)) * 1000n;
  const hrtime = (previous) => {
    const total =
      nanoseconds() - (previous ? BigInt(previous[0]) * 1_000_000_000n + BigInt(previous[1]) : 0n);
    return [Number(total / 1_000_000_000n), Number(total % 1_000_000_000n)];
  };
  hrtime.bigint = nanoseconds;
  process.hrtime = hrtime;
}
