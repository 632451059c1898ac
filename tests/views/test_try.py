from tests.views.hands import *
from tests.views.window import *

def test_a(started):
    grid = entry_of(started).grid
    assert focus() is grid
    enter("18.5")
    print(texts(grid.model())[0], grid._place())
    press(Key.Key_F2); print(grid.draft)
    write("２５"); press(Key.Key_Return); print(grid.refusal, grid.draft)
    press(Key.Key_2, modifier=CTRL)
    QTest.qWait(200)
    print(focus(), desk_of(started).track_id)
    press(Key.Key_Escape)
    print(grid.draft)
    assert 0
