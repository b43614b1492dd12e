/**
 * Waits until nothing on the page is on its way: what is still fading in has no colour, place or size to judge. What
 * never ends, such as a bar that nobody knows the length of, is not waited for. Stands alone, so that it can be
 * evaluated in another page too.
 */
export async function stillPage(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const moving = () =>
    document.getAnimations().filter(({ effect, playState }) => {
      const ends = Number.isFinite(Number(effect?.getComputedTiming().endTime));
      return ends && playState === 'running';
    });
  await nextFrame();
  for (let movements = moving(); movements.length > 0; movements = moving()) {
    await Promise.allSettled(movements.map(({ finished }) => finished));
    await nextFrame();
  }
}
