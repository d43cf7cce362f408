const key = 'crossborderbot.sound';

export function soundIsOn(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

export function setSound(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Without storage there is no sound: the quiet side is the safe one.
  }
}

/** Two soft tones, synthesised: nothing to download. */
export function playArrival(): void {
  const context = new AudioContext();
  const play = (frequency: number, start: number) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.08, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.32);
  };
  play(587, context.currentTime);
  play(880, context.currentTime + 0.14);
  setTimeout(() => void context.close(), 1000);
}
