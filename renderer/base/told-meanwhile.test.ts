import { describe, expect, it } from 'vitest';
import { toldMeanwhile } from './told-meanwhile';

describe('what a worker tells meanwhile', () => {
  it('is heard until its answer, and not when it comes after', async () => {
    const heard: number[] = [];
    let tellLate = (_share: number): void => undefined;
    const answer = await toldMeanwhile(
      (share: number) => heard.push(share),
      (tell) => {
        tell(0.5);
        tellLate = tell;
        return Promise.resolve('done');
      },
    );
    tellLate(0.9);
    expect(answer).toBe('done');
    expect(heard).toEqual([0.5]);
  });

  it('is not heard after a failure either', async () => {
    const heard: number[] = [];
    let tellLate = (_share: number): void => undefined;
    const asked = toldMeanwhile(
      (share: number) => heard.push(share),
      (tell) => {
        tellLate = tell;
        return Promise.reject(new Error('no'));
      },
    );
    await expect(asked).rejects.toThrow('no');
    tellLate(0.9);
    expect(heard).toEqual([]);
  });
});
