import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The latest value of a prop, for listeners that outlive a render. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
