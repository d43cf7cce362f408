/** What frame and embedding page say to each other; nothing in it is secret, and neither side obeys more than this. */
export interface FrameLabels {
  title: string;
  open: string;
  close: string;
  direction: 'ltr' | 'rtl';
}

export type FrameMessage =
  | { source: 'crossborderbot'; type: 'ready'; labels: FrameLabels }
  | { source: 'crossborderbot'; type: 'close' }
  | { source: 'crossborderbot'; type: 'unread'; count: number };

export type HostMessage = { source: 'crossborderbot'; type: 'opened' | 'closed' };

export function isFrom<T extends FrameMessage | HostMessage>(data: unknown): data is T {
  return typeof data === 'object' && data !== null && (data as { source?: unknown }).source === 'crossborderbot';
}
