type Listener<T> = (value: T) => void;

/** Typed events; `on` returns the way to leave. */
export class Emitter<Events> {
  private readonly listeners: { [Name in keyof Events]?: Set<Listener<Events[Name]>> } = {};

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const set = (this.listeners[name] ??= new Set());
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  protected emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    this.listeners[name]?.forEach((listener) => listener(value));
  }
}
