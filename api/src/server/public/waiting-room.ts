/** Where refusals wait before they are told. */
export interface WaitingRoom {
  /** Whether there was a place; `leave` is called when the time is over. */
  enter: (leave: () => void) => boolean;
}

/** Has so many places, each for so many milliseconds. */
export function createWaitingRoom(places: number, patience: number): WaitingRoom {
  let taken = 0;
  return {
    enter: (leave) => {
      if (taken >= places) return false;
      taken++;
      setTimeout(() => {
        taken--;
        leave();
      }, patience);
      return true;
    },
  };
}
