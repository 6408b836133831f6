package dev.sojourn.benchmarks.limit;

/** Starts a child and waits for its end, again and again. */
final class Parent extends Machine {

    private final Loop loop;
    private int toStart;

    Parent(Loop loop, int children) {
        this.loop = loop;
        this.toStart = children;
    }

    @Override
    void resume() {
        if (toStart > 0) {
            toStart--;
            new Child(this).resume();
        }
    }

    private static final class Child extends Machine {

        private final Parent parent;

        Child(Parent parent) {
            this.parent = parent;
        }

        @Override
        void resume() {
            if (state == 0) {
                state = 1;
                parent.loop.sleep(1.0, this);
            } else {
                parent.resume();
            }
        }
    }
}
