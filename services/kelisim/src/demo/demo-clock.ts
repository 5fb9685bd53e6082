import { type IsoInstant, instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';
import { systemClock } from '@kelisim/ports/system-clock';

/** A clock that shows the demo's own days and can be moved on to the next one; within a day it runs as fast as ours. */
export class DemoClock implements Clock {
  private offset = 0;

  constructor(start: string) {
    this.moveTo(start);
  }

  moveTo(moment: string): void {
    this.offset = Date.parse(moment) - Date.now();
  }

  now(): number {
    return Date.now() + this.offset;
  }

  instant(): IsoInstant {
    return instant(this.now());
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return systemClock.wait(milliseconds, signal);
  }
}
